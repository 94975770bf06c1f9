package io.vpskit.testkit.catalogue;

/** The type of an IP address. */
public enum AddressType {

  /** {@code public} on the wire. */
  PUBLIC("public"),

  /** {@code private} on the wire. */
  PRIVATE("private"),

  /** {@code nat} on the wire. */
  NAT("nat");

  private final String wireName;

  AddressType(String wireName) {
    this.wireName = wireName;
  }

  /**
   * The spelling of the panel.
   *
   * @return the value of the parameter {@code iptype}
   */
  public String wireName() {
    return wireName;
  }
}
