package io.vpskit.vmmanager.machine;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells IP addresses by their spelling, without asking a name server. */
final class AddressLiteral {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final int GROUPS = 8;

  private AddressLiteral() {}

  static Optional<AddressFamily> family(String text) {
    if (IPV4.matcher(text).matches()) {
      return Optional.of(AddressFamily.IPV4);
    }
    return isIpv6(text) ? Optional.of(AddressFamily.IPV6) : Optional.empty();
  }

  /** Whether it is a network in CIDR form. */
  static boolean isNetwork(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && text.substring(slash + 1).matches("[0-9]{1,3}")
        && family(text.substring(0, slash))
            .filter(it -> Integer.parseInt(text.substring(slash + 1)) <= bits(it))
            .isPresent();
  }

  private static int bits(AddressFamily family) {
    return family == AddressFamily.IPV4 ? 32 : 128;
  }

  /** Groups of hexadecimal digits, at most one gap, the last two perhaps written as IPv4. */
  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true) == GROUPS;
    }
    int before = groups(text.substring(0, gap), false);
    int after = groups(text.substring(gap + 2), true);
    return before >= 0 && after >= 0 && before + after < GROUPS;
  }

  /** How many groups stand there, or -1 when something else stands there. */
  private static int groups(String text, boolean mayEndInIpv4) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int count = parts.length;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (last && mayEndInIpv4 && IPV4.matcher(parts[i]).matches()) {
        count++;
      } else if (!GROUP.matcher(parts[i]).matches()) {
        return -1;
      }
    }
    return count;
  }
}
