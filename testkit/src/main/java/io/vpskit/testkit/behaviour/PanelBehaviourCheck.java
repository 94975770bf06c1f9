package io.vpskit.testkit.behaviour;

import java.util.Set;

/** The bounds that every panel's behaviour keeps; each message names the field and the bound. */
final class PanelBehaviourCheck {

  private PanelBehaviourCheck() {}

  static void check(PanelBehaviour behaviour) {
    if (!Set.of("en", "ru").contains(behaviour.language())) {
      throw new IllegalArgumentException(
          "language must be en or ru, but is " + behaviour.language());
    }
    if (behaviour.sessionLifetime().isNegative() || behaviour.sessionLifetime().isZero()) {
      throw new IllegalArgumentException(
          "sessionLifetime must be positive, but is " + behaviour.sessionLifetime());
    }
    if (behaviour.defaultPageSize().orElse(1) < 1) {
      throw new IllegalArgumentException(
          "defaultPageSize must be at least 1, but is " + behaviour.defaultPageSize().getAsInt());
    }
    if (behaviour.choiceLimit() < 0) {
      throw new IllegalArgumentException(
          "choiceLimit must not be negative, but is " + behaviour.choiceLimit());
    }
    if (behaviour.minimumPasswordLength() < 0) {
      throw new IllegalArgumentException(
          "minimumPasswordLength must not be negative, but is "
              + behaviour.minimumPasswordLength());
    }
  }
}
