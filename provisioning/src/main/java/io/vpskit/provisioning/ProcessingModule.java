package io.vpskit.provisioning;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** One VMmanager and the settings under which services are built on it. Immutable. */
@Value.Immutable
@ValueStyle
public interface ProcessingModule {
  /**
   * The module's name, unique in a provisioner and kept in its records: a renamed module is another
   * module.
   *
   * @return 1 to 32 letters, digits, '_' and '-'
   */
  String name();

  /**
   * Where machines are built.
   *
   * @return the panel
   */
  MachinePanel panel();

  /**
   * The names of the tariffs that this module serves.
   *
   * @return at least one
   */
  @Value.NaturalOrder
  SortedSet<String> tariffs();

  /**
   * Whether new orders may come here. An inactive module finishes what it has begun.
   *
   * @return true by default
   */
  @Value.Default
  default boolean active() {
    return true;
  }

  /**
   * Priority among the modules that serve a tariff; the smallest number is asked first.
   *
   * @return 100 by default
   */
  @Value.Default
  default int sort() {
    return 100;
  }

  /**
   * What the names of machines begin with. The rest is the identifier of the service or spare.
   *
   * @return 1 to 8 letters a-z and digits, beginning with a letter; {@code vps} by default
   */
  @Value.Default
  default String machineNamePrefix() {
    return "vps";
  }

  /**
   * How often the panel's machines are listed while any is under construction. One listing serves
   * all that wait.
   *
   * @return 100 ms to 1 h; 10 s by default
   */
  @Value.Default
  default Duration pollInterval() {
    return Duration.ofSeconds(10);
  }

  /**
   * How long a machine may take from its creation until its OS is deployed. One that takes longer
   * is removed and another one is built.
   *
   * @return 1 s to 30 days; 20 minutes by default
   */
  @Value.Default
  default Duration deploymentLimit() {
    return Duration.ofMinutes(20);
  }

  /**
   * How long the panel's listing may lag behind. A machine that was asked for and does not appear
   * in complete listings for this long after the request counts as not made.
   *
   * @return 1 s to 1 day; 90 s by default
   */
  @Value.Default
  default Duration listingLag() {
    return Duration.ofSeconds(90);
  }

  /**
   * The warm pool.
   *
   * @return nothing when the module never had a pool; one that shall not be filled any more is
   *     switched off, or nobody looks after the spares that are left
   */
  Optional<ModulePool> pool();

  private static boolean isBetween(Duration value, Duration least, Duration most) {
    return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }

  /** Refuses settings out of bounds, with all problems in one message. */
  @Value.Check
  default void check() {
    new Problems()
        .unless(
            name().matches("[A-Za-z0-9_-]{1,32}"),
            "name must be 1 to 32 letters, digits, '_' and '-', was '%s'",
            name())
        .unless(!tariffs().isEmpty(), "tariffs must name at least one")
        .unless(
            Names.isMachinePrefix(machineNamePrefix()),
            "machineNamePrefix must be 1 to 8 of a-z and digits, beginning with a letter, was '%s'",
            machineNamePrefix())
        .unless(
            isBetween(pollInterval(), Duration.ofMillis(100), Duration.ofHours(1)),
            "pollInterval must be at least 100 ms and at most 1 h, was %s",
            pollInterval())
        .unless(
            isBetween(deploymentLimit(), Duration.ofSeconds(1), Duration.ofDays(30)),
            "deploymentLimit must be at least 1 s and at most 30 days, was %s",
            deploymentLimit())
        .unless(
            isBetween(listingLag(), Duration.ofSeconds(1), Duration.ofDays(1)),
            "listingLag must be at least 1 s and at most 1 day, was %s",
            listingLag())
        .refuseSettings("module '" + name() + "'");
  }

  /**
   * Starts a module.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ProcessingModule}. Not thread-safe. */
  final class Builder extends ImmutableProcessingModule.Builder {
    Builder() {}
  }
}
