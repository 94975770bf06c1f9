package io.vpskit.ipmanager.address;

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

  String panelValue() {
    return panelValue;
  }
}
