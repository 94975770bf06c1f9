package io.vpskit.core.internal.envelope;

import java.util.OptionalLong;

/** Decimal digits as panels write them. */
final class WholeNumber {

  private static final int MOST_DIGITS = 18;

  private WholeNumber() {}

  /** The number; empty when the text is anything but 1 to 18 ASCII digits. */
  static OptionalLong parse(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalLong.empty();
      }
      number = number * 10 + digit;
    }
    return OptionalLong.of(number);
  }
}
