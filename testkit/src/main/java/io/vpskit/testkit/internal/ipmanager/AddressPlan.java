package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.catalogue.AddressNetwork;
import io.vpskit.testkit.catalogue.RangeGrant;
import java.util.List;

/**
 * All that a panel has from the start.
 *
 * @param networks the networks
 * @param groups the names of the groups
 * @param grants which account may book from which range
 */
public record AddressPlan(
    List<AddressNetwork> networks, List<String> groups, List<RangeGrant> grants) {

  /** Copies the lists. */
  public AddressPlan {
    networks = List.copyOf(networks);
    groups = List.copyOf(groups);
    grants = List.copyOf(grants);
  }
}
