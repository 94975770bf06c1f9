package io.vpskit.testkit.catalogue;

/** The family of an IP address. */
public enum AddressFamily {

  /** {@code ipv4} on the wire. */
  IPV4("ipv4"),

  /** {@code ipv6} on the wire. */
  IPV6("ipv6");

  private final String wireName;

  AddressFamily(String wireName) {
    this.wireName = wireName;
  }

  /**
   * The spelling of the panel.
   *
   * @return the value of the parameter {@code family}
   */
  public String wireName() {
    return wireName;
  }
}
