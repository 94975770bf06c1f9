package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.AddressFamily;

/** One thing to ask of IPmanager. */
public sealed interface AddressCall extends PanelCall {
  /**
   * Takes a free address.
   *
   * @param marker the note by which it is found again
   * @param ptr the host name it shall point to
   */
  record TakeAddress(AddressFamily family, String marker, String ptr) implements AddressCall {}

  /** Looks for the address that bears a marker. */
  record FindAddress(String marker) implements AddressCall {}

  /** Books an address on somebody else and lets it point to another host name. */
  record BookAddress(String ip, String marker, String ptr) implements AddressCall {}

  /** Gives an address back. */
  record ReleaseAddress(String ip) implements AddressCall {}

  @Override
  default boolean unsafe() {
    return this instanceof TakeAddress;
  }
}
