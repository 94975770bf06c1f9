package io.vpskit.vmmanager.machine;

/** From which of the panel's pools an address comes. */
public enum AddressType {
  /** Reachable from the Internet. */
  PUBLIC("public"),

  /** Reachable within the provider's network. */
  PRIVATE("private"),

  /** Behind network address translation. */
  NAT("nat");

  private final String panelValue;

  AddressType(String panelValue) {
    this.panelValue = panelValue;
  }

  String panelValue() {
    return panelValue;
  }
}
