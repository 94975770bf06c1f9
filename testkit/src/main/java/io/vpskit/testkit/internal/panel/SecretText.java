package io.vpskit.testkit.internal.panel;

import java.util.function.Predicate;

/** A text that can be compared and used, but is not shown. */
public final class SecretText {

  private static final String REDACTED = "***";

  private final String value;

  private SecretText(String value) {
    this.value = value;
  }

  public static SecretText of(String value) {
    return new SecretText(value);
  }

  public boolean matches(String other) {
    return value.equals(other);
  }

  /** Whether the text fulfils a condition, which must not keep it. */
  public boolean fulfils(Predicate<String> condition) {
    return condition.test(value);
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** The first characters, for the console that takes only so many. */
  public String firstCharacters(int count) {
    int end = Math.min(count, value.codePointCount(0, value.length()));
    return value.substring(0, value.offsetByCodePoints(0, end));
  }

  @Override
  public String toString() {
    return REDACTED;
  }
}
