package io.vpskit.provisioning.internal.licence;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as texts: one address of version 6 can be written in many ways. */
final class AddressText {
  /** Only what is a number is parsed, so that no name is ever looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private AddressText() {}

  static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<InetAddress> first = parse(one);
    return first.isPresent() && first.equals(parse(other));
  }

  private static Optional<InetAddress> parse(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
