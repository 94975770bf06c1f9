package io.vpskit.provisioning;

import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A BILLmanager that sells licences of control panels, and how they are bought there. Immutable.
 *
 * <p>The rules are those that BILLmanager's own module follows by its documentation; where that is
 * silent they follow working integrations. The account of the seller pays at once for what is
 * ordered or renewed.
 */
@Value.Immutable
@ValueStyle
public interface LicensingServer {
  /**
   * The server's name, unique in a provisioner and kept in its records.
   *
   * @return 1 to 32 letters, digits, '_' and '-'
   */
  String name();

  /**
   * Where it is and how to log in; the user needs the right to order licences.
   *
   * @return an endpoint of BILLmanager, whose URL ends in {@code /billmgr}
   */
  PanelSettings settings();

  /**
   * The licences that can be ordered.
   *
   * @return at least one
   */
  List<LicenceProduct> products();

  /**
   * What differs from seller to seller: names of functions, the name and the address of licences
   * that nobody uses, the meaning of refusals.
   *
   * @return those of the vendor's own shop by default
   */
  @Value.Default
  default SellerSettings seller() {
    return SellerSettings.defaults();
  }

  /**
   * What the names of our licences begin with, needed when several installations share one account
   * of the seller.
   *
   * @return 1 to 16 letters, digits, '_' and '-'; nothing by default
   */
  Optional<String> installationPrefix();

  /**
   * What becomes of the licence of a service that is deleted.
   *
   * @return {@link LicenceEnd#RETURN_TO_POOL} by default
   */
  @Value.Default
  default LicenceEnd atDeletion() {
    return LicenceEnd.RETURN_TO_POOL;
  }

  /**
   * What happens when the seller refuses to bind a licence to another address so soon.
   *
   * @return {@link LicenceAddressChange#OPERATOR} by default
   */
  @Value.Default
  default LicenceAddressChange atEarlyAddressChange() {
    return LicenceAddressChange.OPERATOR;
  }

  /**
   * How many days before its end the licence of an Active service is renewed, by the day in UTC.
   *
   * @return 1 to 30; 1 by default
   */
  @Value.Default
  default int renewalWindowDays() {
    return 1;
  }

  /**
   * How many days the seller wants between two changes of a licence's address or key. A free
   * licence is taken only after that.
   *
   * @return 0 to 366; 31 by default
   */
  @Value.Default
  default int restDays() {
    return 31;
  }

  /**
   * Whether a free licence gets a new key when it is taken, so that its last user's stops working.
   *
   * @return true by default
   */
  @Value.Default
  default boolean newKeyAtReuse() {
    return true;
  }

  /**
   * Whether a licence that has the address of a service is taken for it under whatever name, unless
   * it is another service's. Only for accounts that nobody else buys with.
   *
   * @return false by default
   */
  @Value.Default
  default boolean adoptByAddress() {
    return false;
  }

  /**
   * How long after a call without an answer a complete list proves that it had no effect. Only then
   * is an order sent a second time.
   *
   * @return 1 minute to 1 day; 5 minutes by default
   */
  @Value.Default
  default Duration proofDelay() {
    return Duration.ofMinutes(5);
  }

  /**
   * How long a licence may be worked on, or be without its key, before people are called.
   *
   * @return 1 minute to 7 days; 1 hour by default
   */
  @Value.Default
  default Duration activationLimit() {
    return Duration.ofHours(1);
  }

  private static boolean isBetween(Duration value, Duration least, Duration most) {
    return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }

  /** Refuses settings out of bounds, with all problems in one message. */
  @Value.Check
  default void check() {
    Problems problems =
        new Problems()
            .unless(
                name().matches("[A-Za-z0-9_-]{1,32}"),
                "name must be 1 to 32 letters, digits, '_' and '-', was '%s'",
                name())
            .unless(
                settings().endpoint().product() == PanelProduct.BILLMANAGER,
                "settings must be of a BILLmanager, whose URL ends in /billmgr; this is %s",
                settings().endpoint())
            .unless(
                installationPrefix().orElse("a").matches("[A-Za-z0-9_-]{1,16}"),
                "installationPrefix must be 1 to 16 letters, digits, '_' and '-', was '%s'",
                installationPrefix().orElse(""))
            .unless(
                renewalWindowDays() >= 1 && renewalWindowDays() <= 30,
                "renewalWindowDays must be 1 to 30, was %d",
                renewalWindowDays())
            .unless(
                restDays() >= 0 && restDays() <= 366,
                "restDays must be 0 to 366, was %d",
                restDays())
            .unless(
                !seller().freeName().contains("Item #"),
                "seller must not have a freeName with 'Item #', which begins the names of others")
            .unless(
                isBetween(proofDelay(), Duration.ofMinutes(1), Duration.ofDays(1)),
                "proofDelay must be at least 1 minute and at most 1 day, was %s",
                proofDelay())
            .unless(
                isBetween(activationLimit(), Duration.ofMinutes(1), Duration.ofDays(7)),
                "activationLimit must be at least 1 minute and at most 7 days, was %s",
                activationLimit())
            .unless(!products().isEmpty(), "products must have at least one");
    products().stream()
        .map(LicenceProduct::name)
        .distinct()
        .filter(name -> products().stream().filter(it -> it.name().equals(name)).count() > 1)
        .forEach(name -> problems.unless(false, "products have '%s' twice", name));
    problems.refuseSettings("licensing server '" + name() + "'");
  }

  /**
   * The licence of a name.
   *
   * @param name as in an order
   * @return nothing when it is not sold here
   */
  default Optional<LicenceProduct> product(String name) {
    return products().stream().filter(product -> product.name().equals(name)).findFirst();
  }

  /**
   * Starts the settings of a licensing server.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link LicensingServer}. Not thread-safe. */
  final class Builder extends ImmutableLicensingServer.Builder {
    Builder() {}
  }
}
