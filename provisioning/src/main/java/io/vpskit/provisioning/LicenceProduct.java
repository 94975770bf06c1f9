package io.vpskit.provisioning;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A licence that can be sold with a VPS, and how the licensing server calls it. The numbers are
 * those of the seller's shop and differ by country. Immutable.
 */
@Value.Immutable
@ValueStyle
public interface LicenceProduct {
  /**
   * The name that orders use; unique in a licensing server.
   *
   * @return 1 to 64 characters
   */
  String name();

  /**
   * The seller's tariff.
   *
   * @return the tariff's number, 1 to 18 digits, for example {@code 55227}
   */
  String tariffId();

  /**
   * The seller's type of product, with which the names of its functions begin, for example {@code
   * softexternal} for software that is not the vendor's own.
   *
   * @return 1 to 32 lower-case letters and digits; that of {@link LicensingServer#seller()} by
   *     default
   */
  Optional<String> productType();

  /**
   * The amounts of add-ons, for example of nodes, by the seller's number of the add-on. A licence
   * with other amounts is another kind of licence.
   *
   * @return numbers of 1 to 18 digits with amounts of 0 to 1,000,000; none by default
   */
  Map<String, Integer> addOns();

  /** Refuses a licence out of bounds, with all problems in one message. */
  @Value.Check
  default void check() {
    Problems problems =
        new Problems()
            .unless(!name().isBlank() && name().length() <= 64, "name must have 1 to 64 characters")
            .unless(
                tariffId().matches("[0-9]{1,18}"),
                "tariffId must be a number of 1 to 18 digits, was '%s'",
                tariffId())
            .unless(
                productType().orElse("soft").matches("[a-z][a-z0-9]{0,31}"),
                "productType must be 1 to 32 lower-case letters and digits, was '%s'",
                productType().orElse(""));
    addOns()
        .forEach(
            (addOn, amount) ->
                problems
                    .unless(
                        addOn.matches("[0-9]{1,18}"),
                        "addOns must have numbers of 1 to 18 digits, one was '%s'",
                        addOn)
                    .unless(
                        amount >= 0 && amount <= 1_000_000,
                        "addOns must have amounts of 0 to 1000000, that of '%s' was %d",
                        addOn,
                        amount));
    problems.refuseSettings("licence '" + name() + "'");
  }

  /**
   * Starts a licence.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link LicenceProduct}. Not thread-safe. */
  final class Builder extends ImmutableLicenceProduct.Builder {
    Builder() {}
  }
}
