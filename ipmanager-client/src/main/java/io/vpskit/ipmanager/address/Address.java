package io.vpskit.ipmanager.address;

import java.util.Optional;

/**
 * An address that is booked.
 *
 * @param address which
 * @param reverseName the name that it resolves to (PTR record), without a dot at its end
 * @param group what it is for
 * @param note the mark that it was booked with
 * @param owner the account it is booked for; empty when the panel does not show it, as to its own
 *     owner
 */
public record Address(
    IpAddress address,
    Optional<String> reverseName,
    Optional<AddressGroup> group,
    Optional<String> note,
    Optional<String> owner) {

  /**
   * Whether the address resolves to a name.
   *
   * @param name a host name in any case, with or without a dot at its end
   * @return whether it is the reverse name
   */
  public boolean resolvesTo(String name) {
    return reverseName.filter(AddressTexts.withoutDot(name)::equalsIgnoreCase).isPresent();
  }
}
