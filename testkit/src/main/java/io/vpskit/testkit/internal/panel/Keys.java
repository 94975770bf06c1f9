package io.vpskit.testkit.internal.panel;

import java.util.Optional;

/** Keys of elements: decimal numbers written as text. */
public final class Keys {

  private Keys() {}

  public static Optional<Long> parse(String key) {
    return key.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(key)) : Optional.empty();
  }
}
