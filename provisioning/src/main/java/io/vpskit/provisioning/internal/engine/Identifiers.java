package io.vpskit.provisioning.internal.engine;

import io.vpskit.core.Secret;
import java.util.random.RandomGenerator;

/** Makes names that nobody has used and passwords that nobody can guess. */
public final class Identifiers {
  private static final String NAME_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int NAME_LENGTH = 12;
  private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
  private static final String DIGITS = "23456789";
  private static final int PASSWORD_LENGTH = 16;

  private final RandomGenerator random;

  public Identifiers(RandomGenerator random) {
    this.random = random;
  }

  /** 60 random bits: two installations on one panel will not meet. */
  public synchronized String next() {
    return text(NAME_LETTERS, NAME_LENGTH);
  }

  /**
   * Letters and digits only, because OS templates forbid other characters, each kind at least once,
   * because panels check that.
   */
  public synchronized Secret password() {
    while (true) {
      String text = text(UPPER + LOWER + DIGITS, PASSWORD_LENGTH);
      if (hasAny(text, UPPER) && hasAny(text, LOWER) && hasAny(text, DIGITS)) {
        return Secret.of(text);
      }
    }
  }

  private String text(String letters, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static boolean hasAny(String text, String letters) {
    return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
  }
}
