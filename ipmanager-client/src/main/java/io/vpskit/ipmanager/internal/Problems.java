package io.vpskit.ipmanager.internal;

import io.vpskit.core.PanelMisuseException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a value, to say all of it at once. */
public final class Problems {

  private final String subject;
  private final List<String> found = new ArrayList<>();

  /**
   * Begins without problems.
   *
   * @param subject what is checked, for the message
   */
  public Problems(String subject) {
    this.subject = subject;
  }

  /**
   * Notes a problem unless the condition holds.
   *
   * @param holds what must be true
   * @param problem what to say otherwise, naming field and bound
   * @return this
   */
  public Problems require(boolean holds, String problem) {
    if (!holds) {
      found.add(problem);
    }
    return this;
  }

  /**
   * Notes a problem unless a number lies within bounds.
   *
   * @param field the number's name
   * @param value the number
   * @param least the smallest allowed
   * @param most the largest allowed
   * @return this
   */
  public Problems requireBetween(String field, long value, long least, long most) {
    return require(
        value >= least && value <= most,
        field + " must be from " + least + " to " + most + ", is " + value);
  }

  /** Refuses the value when there was any problem. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new PanelMisuseException("Wrong " + subject + ": " + String.join("; ", found));
    }
  }
}
