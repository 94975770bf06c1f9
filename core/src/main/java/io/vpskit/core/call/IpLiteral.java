package io.vpskit.core.call;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses as text, read without asking a name server. */
public final class IpLiteral {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  /** Loose, but nothing that matches it is ever looked up as a name. */
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private IpLiteral() {}

  /**
   * Reads an address.
   *
   * @param text IPv4 with four decimal parts, or any spelling of IPv6 without a zone
   * @return the address, an IPv4 one where it is spelled as IPv6 ({@code ::ffff:192.0.2.1}); empty
   *     when the text is something else
   */
  public static Optional<InetAddress> parse(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  /**
   * Whether two texts mean the same address.
   *
   * @param one an address
   * @param other an address
   * @return true for different spellings of one address, and for equal texts
   */
  public static boolean isSame(String one, String other) {
    return one.equals(other)
        || parse(one).flatMap(it -> parse(other).filter(it::equals)).isPresent();
  }
}
