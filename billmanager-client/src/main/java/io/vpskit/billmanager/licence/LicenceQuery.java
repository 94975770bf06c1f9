package io.vpskit.billmanager.licence;

import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.call.HiddenImplementation;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which licences are looked for; all conditions must hold, none means all licences. Immutable. The
 * rows are chosen on this side: filters of the panel are kept there for the user and would hide
 * rows from later listings.
 */
@Value.Immutable
@HiddenImplementation
public abstract class LicenceQuery {

  LicenceQuery() {}

  /**
   * Starts without conditions.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The whole name.
   *
   * @return default any
   */
  public abstract Optional<String> name();

  /**
   * How the name begins.
   *
   * @return default any
   */
  public abstract Optional<String> namePrefix();

  /**
   * The address in any spelling.
   *
   * @return default any
   */
  public abstract Optional<String> address();

  /**
   * The tariff. A licence whose tariff has no number in the listing does not match.
   *
   * @return default any
   */
  public abstract Optional<TariffId> tariff();

  /**
   * The statuses to choose from.
   *
   * @return default every status but deleted
   */
  @Value.Default
  public Set<LicenceStatus> statuses() {
    return Set.of(
        LicenceStatus.ORDERED,
        LicenceStatus.ACTIVE,
        LicenceStatus.SUSPENDED,
        LicenceStatus.IN_PROGRESS);
  }

  boolean matches(Licence licence) {
    return statuses().contains(licence.status())
        && name().map(it -> licence.name().filter(it::equals).isPresent()).orElse(true)
        && namePrefix()
            .map(it -> licence.name().filter(name -> name.startsWith(it)).isPresent())
            .orElse(true)
        && address().map(licence::isFor).orElse(true)
        && tariff().map(it -> licence.tariff().filter(it::equals).isPresent()).orElse(true);
  }

  /** Builds a query. Not safe for use by several threads. */
  public static final class Builder extends ImmutableLicenceQuery.Builder {
    Builder() {}
  }
}
