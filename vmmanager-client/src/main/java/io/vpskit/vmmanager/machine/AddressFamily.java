package io.vpskit.vmmanager.machine;

import java.util.Arrays;
import java.util.Optional;

/** The family of an IP address. */
public enum AddressFamily {
  /** IP version 4. */
  IPV4("ipv4"),

  /** IP version 6. */
  IPV6("ipv6");

  private final String panelValue;

  AddressFamily(String panelValue) {
    this.panelValue = panelValue;
  }

  /**
   * The family of an address, told by its spelling.
   *
   * @param address IPv4 or IPv6
   * @return empty when the text is no address
   */
  public static Optional<AddressFamily> of(String address) {
    return AddressLiteral.family(address);
  }

  String panelValue() {
    return panelValue;
  }

  static Optional<AddressFamily> ofPanelValue(String text) {
    return Arrays.stream(values()).filter(it -> it.panelValue.equalsIgnoreCase(text)).findFirst();
  }
}
