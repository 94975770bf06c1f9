package io.vpskit.billmanager.tariff;

import io.vpskit.core.call.Keys;

/**
 * The seller's number of an add-on of a tariff, for example its number of nodes.
 *
 * @param value 1 or more
 */
public record AddOnId(long value) {

  /**
   * Checks the number.
   *
   * @param value 1 or more
   * @throws io.vpskit.core.PanelMisuseException when it is less than 1
   */
  public AddOnId {
    Keys.requirePositive("AddOnId", value);
  }

  /**
   * Reads a number as {@link #toString()} writes it.
   *
   * @param text decimal digits
   * @return the id
   * @throws io.vpskit.core.PanelMisuseException when the text is not a number of at least 1
   */
  public static AddOnId parse(String text) {
    return new AddOnId(Keys.parse("AddOnId", text));
  }

  /**
   * The number in decimal digits.
   *
   * @return for example {@code 4602}
   */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
