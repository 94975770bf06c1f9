package io.vpskit.provisioning.internal.workflow.call;

import io.vpskit.provisioning.AddressFamily;
import java.util.Optional;

/** One thing to ask of IPmanager. */
public sealed interface AddressCall extends PanelCall {
  /**
   * Takes a free address.
   *
   * @param ip a certain one; without it IPmanager chooses
   * @param marker the note by which it is found again
   * @param ptr the host name it shall point to
   */
  record TakeAddress(AddressFamily family, Optional<String> ip, String marker, String ptr)
      implements AddressCall {}

  /** Looks for the bookings that bear a marker, and for the one of an address. */
  record FindBookings(String marker, Optional<String> ip) implements AddressCall {}

  /** Writes down whose an address is, and lets it point to another host name. */
  record BookAddress(String ip, String note, String ptr) implements AddressCall {}

  /** Gives an address back. */
  record ReleaseAddress(String ip) implements AddressCall {}

  /** Between two releases an address may have gone to somebody else. */
  @Override
  default boolean unsafe() {
    return this instanceof TakeAddress || this instanceof ReleaseAddress;
  }
}
