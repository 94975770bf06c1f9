package io.vpskit.billmanager.internal;

import io.vpskit.core.PanelMisuseException;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a value, to say all of it at once. */
public final class Problems {

  /** What stands for a trial in place of a number of months. */
  public static final int TRIAL = -100;

  /** The longest term, in months. */
  public static final int LONGEST_MONTHS = 120;

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

  /**
   * Notes a problem unless a number of months is one that a licence can be ordered for.
   *
   * @param months the number
   * @return this
   */
  public Problems requireTerm(int months) {
    return require(
        months == TRIAL || months >= 1 && months <= LONGEST_MONTHS,
        "months must be from 1 to 120, or " + TRIAL + " for a trial, is " + months);
  }

  /**
   * Notes a problem unless a text is there and short enough.
   *
   * @param field the text's name
   * @param text the text
   * @param most how many characters it may have
   * @return this
   */
  public Problems requireText(String field, String text, int most) {
    return require(
        !text.isBlank() && text.length() <= most && text.chars().noneMatch(Character::isISOControl),
        field + " must have 1 to " + most + " characters, none of them a control character");
  }

  /**
   * Notes a problem unless a text is an IP address.
   *
   * @param field the text's name
   * @param text the text
   * @return this
   */
  public Problems requireAddress(String field, String text) {
    return require(
        IpAddresses.parse(text).isPresent(), field + " must be an IPv4 or an IPv6 address");
  }

  /** Refuses the value when there was any problem. */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new PanelMisuseException("Wrong " + subject + ": " + String.join("; ", found));
    }
  }
}
