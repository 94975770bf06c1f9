package io.vpskit.testkit.catalogue;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Something that can be ordered with a licence in any amount, such as nodes.
 *
 * @param id its number, which its parameter carries: {@code addon_<id>}
 * @param name its name, for people
 * @param monthlyPrice the price of one for a month, zero or more
 */
public record LicenceAddOn(long id, String name, BigDecimal monthlyPrice) {

  /**
   * Makes an add-on.
   *
   * @param id its number, 1 or more
   * @param name its name
   * @param monthlyPrice the price of one for a month
   * @throws IllegalArgumentException if a value is out of its bounds
   */
  public LicenceAddOn {
    Checks.atLeast("id", 1, id);
    Checks.notEmpty("name", name);
    if (Objects.requireNonNull(monthlyPrice, "monthlyPrice").signum() < 0) {
      throw new IllegalArgumentException("monthlyPrice must not be negative");
    }
  }
}
