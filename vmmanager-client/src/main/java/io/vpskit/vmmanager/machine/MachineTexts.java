package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.core.call.Problems;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for texts that are sent with machines. The panel may have stricter ones of its own. */
final class MachineTexts {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final int LONGEST_HOST_NAME = 253;
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 128;

  private MachineTexts() {}

  static void checkName(Problems problems, String name) {
    problems.require(
        NAME.matcher(name).matches(),
        "name must have 1 to 64 letters, digits, dots, hyphens or underscores and begin with a"
            + " letter or digit");
  }

  static void checkHostName(Problems problems, String field, String hostName) {
    String[] labels = hostName.split("\\.", -1);
    boolean valid = hostName.length() <= LONGEST_HOST_NAME;
    for (String label : labels) {
      valid = valid && LABEL.matcher(label).matches();
    }
    problems.require(
        valid,
        field
            + " must be a host name of at most 253 characters, its parts of 1 to 63 letters, digits"
            + " or inner hyphens");
  }

  static void checkPassword(Problems problems, Secret password) {
    String text = password.reveal();
    problems.require(
        text.length() >= SHORTEST_PASSWORD
            && text.length() <= LONGEST_PASSWORD
            && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c)),
        "password must have 8 to 128 characters without blanks and control characters");
  }

  static void checkScreenPassword(Problems problems, Secret password) {
    problems.require(
        password.reveal().matches("[!-~]{6,8}"),
        "password must have 6 to 8 visible ASCII characters");
  }

  static void checkKeys(Problems problems, List<String> sshPublicKeys) {
    problems.require(
        sshPublicKeys.stream().noneMatch(key -> key.isBlank() || key.lines().count() != 1),
        "sshPublicKeys must be one line each");
  }
}
