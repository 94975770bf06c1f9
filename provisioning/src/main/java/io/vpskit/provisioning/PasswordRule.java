package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import java.util.regex.Pattern;

/**
 * Characters that an OS template does not take in root passwords, as the field {@code
 * illegal_password_characters} of its description says (documented by the vendor, and seen in a
 * client of VMmanager 5). Immutable.
 *
 * @param illegalCharacters 1 to 32 printable ASCII characters that are neither blank nor letters or
 *     digits: passwords that are made here consist of letters and digits
 */
public record PasswordRule(String illegalCharacters) {
  private static final Pattern ILLEGAL = Pattern.compile("[!-/:-@\\[-`{-~]{1,32}");

  /**
   * Checks the bounds.
   *
   * @param illegalCharacters the characters
   */
  public PasswordRule {
    new Problems()
        .unless(
            ILLEGAL.matcher(illegalCharacters).matches(),
            "illegalCharacters must be 1 to 32 printable ASCII characters other than blanks,"
                + " letters and digits, were '%s'",
            illegalCharacters)
        .refuseSettings("password rule");
  }

  /**
   * A rule that forbids some characters.
   *
   * @param illegalCharacters the characters in any order, for example {@code &%'"}
   * @return the rule
   */
  public static PasswordRule without(String illegalCharacters) {
    return new PasswordRule(illegalCharacters);
  }

  /**
   * Whether a password may be set.
   *
   * @param password a root password
   * @return true when none of the characters is in it
   */
  public boolean allows(Secret password) {
    return password.reveal().chars().noneMatch(it -> illegalCharacters.indexOf(it) >= 0);
  }
}
