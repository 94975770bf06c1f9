package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import java.util.regex.Pattern;

/** What root passwords may look like before they are sent to a panel. */
final class Passwords {
  static final String RULE = "8 to 64 printable ASCII characters without blanks";

  private static final Pattern PASSWORD = Pattern.compile("[!-~]{8,64}");

  private Passwords() {}

  static boolean isPassword(Secret password) {
    return PASSWORD.matcher(password.reveal()).matches();
  }
}
