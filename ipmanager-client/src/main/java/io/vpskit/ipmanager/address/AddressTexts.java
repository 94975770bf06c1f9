package io.vpskit.ipmanager.address;

import io.vpskit.core.call.Problems;
import java.util.regex.Pattern;

/**
 * The rules for texts that are sent with addresses. The panel may have stricter ones of its own.
 */
final class AddressTexts {

  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_NOTE = 255;

  private AddressTexts() {}

  static void checkReverseName(Problems problems, String name) {
    boolean valid = name.length() <= LONGEST_NAME;
    for (String label : name.split("\\.", -1)) {
      valid = valid && LABEL.matcher(label).matches();
    }
    problems.require(
        valid,
        "reverseName must be a host name of at most 253 characters without a dot at its end, its"
            + " parts of 1 to 63 letters, digits or inner hyphens");
  }

  static void checkNote(Problems problems, String note) {
    checkLine(problems, "note", note, LONGEST_NOTE);
  }

  static void checkLine(Problems problems, String field, String text, int longest) {
    problems.require(
        isLine(text, longest), field + " must be one line of at most " + longest + " characters");
  }

  static boolean isLine(String text, int longest) {
    return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
  }

  /** A name without the dot that ends it in a zone file. */
  static String withoutDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
