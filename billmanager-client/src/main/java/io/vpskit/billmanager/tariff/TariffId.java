package io.vpskit.billmanager.tariff;

import io.vpskit.core.call.Keys;

/**
 * The seller's number of a tariff ({@code pricelist}).
 *
 * @param value 1 or more
 */
public record TariffId(long value) {

  /**
   * Checks the number.
   *
   * @param value 1 or more
   * @throws io.vpskit.core.PanelMisuseException when it is less than 1
   */
  public TariffId {
    Keys.requirePositive("TariffId", value);
  }

  /**
   * Reads a number as {@link #toString()} writes it.
   *
   * @param text decimal digits
   * @return the id
   * @throws io.vpskit.core.PanelMisuseException when the text is not a number of at least 1
   */
  public static TariffId parse(String text) {
    return new TariffId(Keys.parse("TariffId", text));
  }

  /**
   * The number in decimal digits.
   *
   * @return for example {@code 55227}
   */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
