package io.vpskit.provisioning;

/** What happens when a service gets another address so soon that its licence cannot follow. */
public enum LicenceAddressChange {
  /** People are asked. */
  OPERATOR,

  /** The licence is given back to the free ones, and the service gets another one. */
  ANOTHER_LICENCE
}
