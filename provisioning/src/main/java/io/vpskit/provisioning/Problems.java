package io.vpskit.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects everything that is wrong with a value, so that it can be said at once. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  /** Notes a problem unless the condition holds; the format is that of {@link String#format}. */
  Problems unless(boolean holds, String format, Object... arguments) {
    if (!holds) {
      found.add(arguments.length == 0 ? format : String.format(format, arguments));
    }
    return this;
  }

  List<String> found() {
    return List.copyOf(found);
  }

  /** One sentence with all problems, or nothing when there is none. */
  Optional<String> message(String subject) {
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(subject + ": " + String.join("; ", found));
  }

  /** Refuses settings: a mistake of the program that made them. */
  void refuseSettings(String subject) {
    message(subject)
        .ifPresent(
            text -> {
              throw new IllegalArgumentException(text);
            });
  }
}
