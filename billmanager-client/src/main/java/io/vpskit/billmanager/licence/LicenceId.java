package io.vpskit.billmanager.licence;

import io.vpskit.core.call.Keys;

/**
 * The seller's number of a licence.
 *
 * @param value 1 or more
 */
public record LicenceId(long value) {

  /**
   * Checks the number.
   *
   * @param value 1 or more
   * @throws io.vpskit.core.PanelMisuseException when it is less than 1
   */
  public LicenceId {
    Keys.requirePositive("LicenceId", value);
  }

  /**
   * Reads a number as {@link #toString()} writes it.
   *
   * @param text decimal digits
   * @return the id
   * @throws io.vpskit.core.PanelMisuseException when the text is not a number of at least 1
   */
  public static LicenceId parse(String text) {
    return new LicenceId(Keys.parse("LicenceId", text));
  }

  /**
   * The number in decimal digits.
   *
   * @return for example {@code 700123}
   */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
