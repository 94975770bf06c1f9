package io.vpskit.testkit.catalogue;

import io.vpskit.testkit.internal.HiddenImplementation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/** A licence tariff that a BILLmanager sells. */
@Value.Immutable
@HiddenImplementation
public interface LicenceTariff {

  /** What stands for a trial in place of a number of months. */
  int TRIAL = -100;

  /**
   * Starts a tariff.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The number by which it is ordered.
   *
   * @return 1 or more
   */
  long id();

  /**
   * The name shown.
   *
   * @return the name, not empty
   */
  String name();

  /**
   * The product type, which begins the names of its functions.
   *
   * @return by default {@code soft}
   */
  @Value.Default
  default String productType() {
    return "soft";
  }

  /**
   * The price of a month, in the currency of the emulator.
   *
   * @return zero or more; by default 5
   */
  @Value.Default
  default BigDecimal monthlyPrice() {
    return BigDecimal.valueOf(5);
  }

  /**
   * The terms it can be ordered and renewed for, in months; {@link #TRIAL} for a trial, which costs
   * nothing.
   *
   * @return by default 1, 3, 6 and 12 months
   */
  @Value.Default
  default Set<Integer> periods() {
    return new TreeSet<>(Set.of(1, 3, 6, 12));
  }

  /**
   * How many months must have passed before a licence can be deleted.
   *
   * @return zero or more; by default zero
   */
  @Value.Default
  default int minimumTermMonths() {
    return 0;
  }

  /**
   * What can be ordered with it.
   *
   * @return the add-ons, by default none
   */
  List<LicenceAddOn> addOns();

  /** Checks the bounds. */
  @Value.Check
  default void check() {
    Checks.atLeast("id", 1, id());
    Checks.notEmpty("name", name());
    Checks.atLeast("minimumTermMonths", 0, minimumTermMonths());
    if (!productType().matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "productType must have lower-case letters, digits and underscores, but is "
              + productType());
    }
    if (monthlyPrice().signum() < 0) {
      throw new IllegalArgumentException("monthlyPrice must not be negative");
    }
    if (periods().stream().anyMatch(months -> months < 1 && months != TRIAL)) {
      throw new IllegalArgumentException("periods must be at least 1 month, or TRIAL");
    }
  }

  /** Builds a {@link LicenceTariff}. Not for use by several threads. */
  final class Builder extends ImmutableLicenceTariff.Builder {

    Builder() {}
  }
}
