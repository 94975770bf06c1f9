package io.vpskit.billmanager.licence;

import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.core.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * A licence with what only its form shows. {@code toString} does not show the key.
 *
 * @param licence the licence
 * @param key the licence key; empty for a while after an order, for deleted licences and for old
 *     products
 * @param remoteAddress the server's own address where it differs from the licensed one
 * @param addOns amounts by add-on
 */
public record LicenceDetails(
    Licence licence,
    Optional<Secret> key,
    Optional<String> remoteAddress,
    Map<AddOnId, Integer> addOns) {

  /**
   * Takes a copy of the amounts.
   *
   * @param licence the licence
   * @param key the licence key
   * @param remoteAddress the server's own address where it differs from the licensed one
   * @param addOns amounts by add-on
   */
  public LicenceDetails {
    addOns = Map.copyOf(addOns);
  }
}
