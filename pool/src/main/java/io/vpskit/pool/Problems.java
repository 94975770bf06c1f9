package io.vpskit.pool;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a value, so that all of it is refused in one message. */
final class Problems {
  private final String subject;
  private final List<String> found = new ArrayList<>();

  Problems(String subject) {
    this.subject = subject;
  }

  void add(String problem) {
    found.add(problem);
  }

  /** Ids end up in the reasons that operators read and in SQL, so they must be plain text. */
  void checkId(String field, String value) {
    if (value.isBlank()) {
      add(field + " must not be blank");
    } else if (value.chars().anyMatch(Character::isISOControl)) {
      add(field + " must not contain control characters");
    } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      add(field + " must be well-formed Unicode");
    }
  }

  void checkAtLeast(String field, long minimum, long value) {
    if (value < minimum) {
      add(field + " must be at least " + minimum + ", but was " + value);
    }
  }

  /** Throws when anything was found. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(subject + " refused: " + String.join("; ", found));
    }
  }
}
