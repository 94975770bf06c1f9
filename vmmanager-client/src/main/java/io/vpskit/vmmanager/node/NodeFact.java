package io.vpskit.vmmanager.node;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of what the panel knows about a node.
 *
 * @param type what it is, for example {@code paid_mem}
 * @param info the panel's text for it, mostly a number and a unit
 */
public record NodeFact(String type, Optional<String> info) {

  private static final Pattern FIRST_DIGITS = Pattern.compile("[0-9]{1,18}");

  /**
   * The first whole number in {@link #info()}, which is how a client of VMmanager 5 reads it. Its
   * unit stands in the text.
   *
   * @return empty when the text has no digits
   */
  public OptionalLong number() {
    Matcher digits = FIRST_DIGITS.matcher(info.orElse(""));
    return digits.find() ? OptionalLong.of(Long.parseLong(digits.group())) : OptionalLong.empty();
  }
}
