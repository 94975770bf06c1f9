package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.engine.Catalogue;
import java.util.List;
import java.util.regex.Pattern;

/** What root passwords may look like before they are sent to a panel. */
final class Passwords {
  static final String RULE = "8 to 64 printable ASCII characters without blanks";

  private static final Pattern PASSWORD = Pattern.compile("[!-~]{8,64}");

  private Passwords() {}

  /** Notes a problem when no module would set the password on a machine with the OS template. */
  static void check(
      Problems problems,
      String field,
      Secret password,
      List<ProcessingModule> modules,
      String osTemplate) {
    List<PasswordRule> rules =
        modules.stream().flatMap(it -> Catalogue.passwordRule(it, osTemplate).stream()).toList();
    boolean taken =
        rules.size() < modules.size() || rules.stream().anyMatch(rule -> rule.allows(password));
    problems.unless(
        rules.isEmpty() || taken,
        "%s must have none of the characters %s, which OS template '%s' forbids",
        field,
        rules.stream().map(PasswordRule::illegalCharacters).findFirst().orElse(""),
        osTemplate);
  }

  static boolean isPassword(Secret password) {
    return PASSWORD.matcher(password.reveal()).matches();
  }
}
