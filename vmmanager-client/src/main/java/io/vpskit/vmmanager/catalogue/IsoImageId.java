package io.vpskit.vmmanager.catalogue;

import io.vpskit.core.call.Keys;

/**
 * The panel's number of an ISO image.
 *
 * @param value 1 or more
 */
public record IsoImageId(long value) {

  /**
   * Checks the number.
   *
   * @param value 1 or more
   * @throws io.vpskit.core.PanelMisuseException when it is less than 1
   */
  public IsoImageId {
    Keys.requirePositive("IsoImageId", value);
  }

  /**
   * Reads a number as {@link #toString()} writes it.
   *
   * @param text decimal digits
   * @return the id
   * @throws io.vpskit.core.PanelMisuseException when the text is not a number of at least 1
   */
  public static IsoImageId parse(String text) {
    return new IsoImageId(Keys.parse("IsoImageId", text));
  }

  /**
   * The number in decimal digits.
   *
   * @return for example {@code 41}
   */
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
