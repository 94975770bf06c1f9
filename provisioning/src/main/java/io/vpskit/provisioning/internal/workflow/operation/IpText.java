package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.provisioning.AddressFamily;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as texts: one address of version 6 can be written in many ways. */
public final class IpText {
  /** Only what is a number is parsed, so that no name is ever looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private IpText() {}

  /** The one way in which we write an address; a text that is none stays as it is. */
  public static String canonical(String text) {
    return parse(text).map(InetAddress::getHostAddress).orElse(text);
  }

  public static boolean isSame(String one, String other) {
    return canonical(one).equals(canonical(other));
  }

  /** Nothing when the text is no address. */
  public static Optional<AddressFamily> family(String text) {
    return parse(text)
        .map(it -> it.getAddress().length == 4 ? AddressFamily.IPV4 : AddressFamily.IPV6);
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
