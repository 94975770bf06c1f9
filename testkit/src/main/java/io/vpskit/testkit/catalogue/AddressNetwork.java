package io.vpskit.testkit.catalogue;

import java.util.Optional;

/**
 * A network that an IPmanager administers. Its addresses can be booked once a part of it is granted
 * to an account.
 *
 * @param network for example {@code 198.51.100.0/24} or {@code 2001:db8::/64}
 * @param gateway an address of the network that is never given away
 */
public record AddressNetwork(String network, Optional<String> gateway) {

  /**
   * Checks the form.
   *
   * @param network with a prefix length
   * @param gateway an address
   * @throws IllegalArgumentException if one is none
   */
  public AddressNetwork {
    AddressRange.network(AddressType.PUBLIC, network);
    gateway.ifPresent(address -> AddressRange.between(AddressType.PUBLIC, address, address));
  }
}
