package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.Problems;

/** Which address a machine gets. */
public sealed interface AddressChoice {

  /**
   * Whatever the panel chooses from its own ranges (seen in clients of VMmanager 5).
   *
   * @param family IPv4 or IPv6
   */
  record Any(AddressFamily family) implements AddressChoice {}

  /**
   * Whatever the panel chooses from one network (seen in a client of VMmanager 5).
   *
   * @param network in CIDR form, for example {@code 192.0.2.0/24}
   */
  record FromNetwork(String network) implements AddressChoice {

    /**
     * Checks the form.
     *
     * @param network an address, a slash and a prefix length
     * @throws io.vpskit.core.PanelMisuseException when the network has another form
     */
    public FromNetwork {
      new Problems("network")
          .require(
              AddressLiteral.isNetwork(network),
              "it must be an address, a slash and a prefix length")
          .refuse();
    }
  }

  /**
   * One address that the caller has reserved, for example in IPmanager ({@code family=special} with
   * {@code ip}; seen in one client of VMmanager 5). The panel says {@code ok} to parameters it
   * ignores, so the address that the machine got is to be compared.
   *
   * @param address IPv4 or IPv6
   */
  record Exactly(String address) implements AddressChoice {

    /**
     * Checks the form.
     *
     * @param address IPv4 or IPv6
     * @throws io.vpskit.core.PanelMisuseException when it cannot be an address
     */
    public Exactly {
      new Problems("address")
          .require(
              AddressLiteral.family(address).isPresent(), "it must be an IPv4 or an IPv6 address")
          .refuse();
    }

    /**
     * The family that the address belongs to.
     *
     * @return IPv4 or IPv6
     */
    public AddressFamily family() {
      return AddressLiteral.family(address).orElseThrow();
    }
  }
}
