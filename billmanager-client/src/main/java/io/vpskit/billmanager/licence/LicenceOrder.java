package io.vpskit.billmanager.licence;

import io.vpskit.billmanager.internal.Terms;
import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A licence to be bought. Immutable. */
@Value.Immutable
@HiddenImplementation
public abstract class LicenceOrder {

  LicenceOrder() {}

  /**
   * Starts an empty order; tariff, months, name and address are compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What is bought.
   *
   * @return a tariff of the seller
   */
  public abstract TariffId tariff();

  /**
   * For how long.
   *
   * @return 1 to 120 months, or {@link Licence#TRIAL}
   */
  public abstract int months();

  /**
   * The name by which the licence is found again when the answer to the order is lost.
   *
   * @return 1 to 255 characters, unique among the reseller's licences
   */
  public abstract String name();

  /**
   * The address whose panel is licensed.
   *
   * @return IPv4 or IPv6
   */
  public abstract String address();

  /**
   * The server's own address, if it differs from the licensed one, as behind address translation.
   *
   * @return IPv4 or IPv6; not sent when empty
   */
  public abstract Optional<String> remoteAddress();

  /**
   * The reseller's own identifier of the service. That the panel ever shows it is not known.
   *
   * @return 1 to 255 characters; not sent when empty
   */
  public abstract Optional<String> reference();

  /**
   * Amounts of add-ons, such as the number of nodes.
   *
   * @return 0 to 1,000,000 each; default none
   */
  public abstract Map<AddOnId, Integer> addOns();

  /**
   * By how many months the seller is to renew the licence on his own.
   *
   * @return 1 to 120; default never
   */
  public abstract OptionalInt automaticRenewalMonths();

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("licence order");
    Terms.require(problems, months());
    LicenceTexts.check(problems, name(), address(), remoteAddress(), reference());
    addOns().forEach((id, amount) -> problems.requireBetween("add-on " + id, amount, 0, 1_000_000));
    problems
        .requireBetween(
            "automaticRenewalMonths", automaticRenewalMonths().orElse(1), 1, Terms.LONGEST_MONTHS)
        .refuse();
  }

  /** Builds an order. Not safe for use by several threads. */
  public static final class Builder extends ImmutableLicenceOrder.Builder {
    Builder() {}
  }
}
