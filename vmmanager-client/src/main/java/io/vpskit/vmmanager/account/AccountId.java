package io.vpskit.vmmanager.account;

import io.vpskit.core.call.Keys;

/**
 * The panel's number of an account.
 *
 * @param value 1 or more
 */
public record AccountId(long value) {

  /**
   * Checks the number.
   *
   * @param value 1 or more
   * @throws io.vpskit.core.PanelMisuseException when it is less than 1
   */
  public AccountId {
    Keys.requirePositive("AccountId", value);
  }

  /**
   * Reads a number as {@link #toString()} writes it.
   *
   * @param text decimal digits
   * @return the id
   * @throws io.vpskit.core.PanelMisuseException when the text is not a number of at least 1
   */
  public static AccountId parse(String text) {
    return new AccountId(Keys.parse("AccountId", text));
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
