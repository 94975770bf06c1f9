package io.vpskit.ipmanager.address;

import io.vpskit.core.call.Problems;

/** Which address an allocation takes. */
public sealed interface AddressChoice {

  /**
   * The panel chooses from the ranges granted to the account, hidden ones left out (that it does so
   * is documented, how it is asked to is inferred).
   */
  record Any() implements AddressChoice {}

  /**
   * The panel chooses from one network, even from a hidden range (documented).
   *
   * @param network with a prefix length
   */
  record FromNetwork(IpAddress network) implements AddressChoice {

    /**
     * Checks that it is a network.
     *
     * @param network with a prefix length
     * @throws io.vpskit.core.PanelMisuseException when it has no prefix length
     */
    public FromNetwork {
      new Problems("network")
          .require(
              network.prefixLength().isPresent(),
              "it must be an address, a slash and a prefix length")
          .refuse();
    }
  }

  /**
   * One address, even of a hidden range (documented).
   *
   * @param address which
   */
  record Exactly(IpAddress address) implements AddressChoice {}
}
