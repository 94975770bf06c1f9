package io.vpskit.core.call;

import io.vpskit.core.PanelMisuseException;

/** The numbers by which panels know what they hold; each kind of them has a type of its own. */
public final class Keys {

  private Keys() {}

  /**
   * Refuses a number that cannot be a key.
   *
   * @param name what the number is, for the message
   * @param value the number
   * @throws PanelMisuseException when it is less than 1
   */
  public static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new PanelMisuseException(name + " must be at least 1, is " + value);
    }
  }

  /**
   * Reads a key.
   *
   * @param name what the number is, for the message
   * @param text decimal digits
   * @return the number, not yet checked for its bound
   * @throws PanelMisuseException when the text is not 1 to 18 decimal digits
   */
  public static long parse(String name, String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new PanelMisuseException(name + " must be 1 to 18 decimal digits");
    }
    return Long.parseLong(text);
  }
}
