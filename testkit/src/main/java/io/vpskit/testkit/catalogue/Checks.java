package io.vpskit.testkit.catalogue;

import java.time.Duration;

/** The checks that several values share; each message names the field and the bound. */
final class Checks {

  private Checks() {}

  static void notEmpty(String field, String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(field + " must not be empty");
    }
  }

  static void atLeast(String field, long bound, long value) {
    if (value < bound) {
      throw new IllegalArgumentException(
          field + " must be at least " + bound + ", but is " + value);
    }
  }

  static void notNegative(String field, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(field + " must not be negative, but is " + value);
    }
  }
}
