package io.vpskit.core.call;

import io.vpskit.core.PanelMisuseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a value, to say all of it at once. The values themselves come into
 * the message only where a method says so. Not safe for use by several threads.
 */
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
   * Notes a problem, with the number, unless the number lies within bounds.
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
   * Notes a problem unless a text is there, short enough and without control characters.
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
  public Problems requireIpAddress(String field, String text) {
    return require(
        IpLiteral.parse(text).isPresent(), field + " must be an IPv4 or an IPv6 address");
  }

  /**
   * Refuses the value when there was any problem.
   *
   * @throws PanelMisuseException naming the subject and every problem
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new PanelMisuseException("Wrong " + subject + ": " + String.join("; ", found));
    }
  }
}
