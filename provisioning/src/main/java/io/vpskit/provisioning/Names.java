package io.vpskit.provisioning;

import java.util.regex.Pattern;

/** What names may look like before they are sent to a panel. */
final class Names {
  /**
   * A user name that every panel seen accepts; the same letters serve as a prefix of machine names.
   */
  static final String ACCOUNT_RULE =
      "1 to 32 of the letters a-z, digits, '_', '-' and '.', beginning with a letter";

  static final String HOST_NAME_RULE =
      "labels of 1 to 63 letters, digits and inner hyphens, divided by dots, 253 characters at most";

  private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9_.-]{0,31}");
  private static final Pattern MACHINE_PREFIX = Pattern.compile("[a-z][a-z0-9]{0,7}");
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final int LONGEST_HOST_NAME = 253;

  private Names() {}

  static boolean isAccountName(String text) {
    return ACCOUNT.matcher(text).matches();
  }

  static boolean isMachinePrefix(String text) {
    return MACHINE_PREFIX.matcher(text).matches();
  }

  static boolean isHostName(String text) {
    if (text.isEmpty() || text.length() > LONGEST_HOST_NAME) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }
}
