package io.vpskit.provisioning.internal.licence;

import io.vpskit.core.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * A licence with what only its own form shows.
 *
 * @param key absent for a while after an order, and for deleted licences
 * @param addOns the amount of each add-on, for example of nodes, by the seller's number of it
 */
public record LicenceDetails(
    LicenceView licence, Optional<Secret> key, Map<String, Integer> addOns) {
  public LicenceDetails {
    addOns = Map.copyOf(addOns);
  }
}
