package io.vpskit.provisioning;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The warm pool of one processing module. Immutable. */
@Value.Immutable
@ValueStyle
public interface ModulePool {
  /**
   * The pool owner: the customer whose account owns all spares. Nobody should log in with it, and
   * it should not buy anything.
   *
   * @return the owner
   */
  Customer owner();

  /**
   * Whether the pool is filled. One that is switched off keeps its spares for sale until they are
   * sold or too old.
   *
   * @return true by default
   */
  @Value.Default
  default boolean enabled() {
    return true;
  }

  /**
   * How many spares are kept of what was sold so often.
   *
   * @return the tiers
   */
  Tiers tiers();

  /**
   * Which sales count.
   *
   * @return the window
   */
  StatisticsWindow statisticsWindow();

  /**
   * How long a spare may wait before it is deleted.
   *
   * @return no limit by default
   */
  @Value.Default
  default MaximumPeriod maximumPeriod() {
    return MaximumPeriod.never();
  }

  /**
   * OS templates that are pooled whatever was sold.
   *
   * @return none by default
   */
  List<AlwaysPooled> alwaysPooled();

  /**
   * Whether ready spares above the target are deleted.
   *
   * @return false by default: they leave by sale or age
   */
  @Value.Default
  default boolean trimSurplus() {
    return false;
  }

  /**
   * The first moment whose sales count.
   *
   * @return nothing by default: all sales of the window count, also those from before the pool was
   *     switched on; BILLmanager's documentation is unclear here
   */
  Optional<Instant> countSince();

  /**
   * How often the pool is looked after, besides the looks after each sale and each build.
   *
   * @return 1 s to 1 day; 3 minutes by default, as BILLmanager's job does
   */
  @Value.Default
  default Duration refillInterval() {
    return Duration.ofMinutes(3);
  }

  /**
   * How many spares may be under construction at a time, so that refills do not take the nodes from
   * paying orders.
   *
   * @return at least 1; 2 by default
   */
  @Value.Default
  default int simultaneousBuilds() {
    return 2;
  }

  /**
   * How long a spare that failed its hand-over is kept for people to look at, before it is deleted.
   * One that cannot be deleted then is left to them.
   *
   * @return 1 minute to 366 days, 7 days by default; nothing when only people delete it
   */
  @Value.Default
  default Optional<Duration> quarantinePeriod() {
    return Optional.of(Duration.ofDays(7));
  }

  /** Refuses settings out of bounds, with all problems in one message. */
  @Value.Check
  default void check() {
    new Problems()
        .unless(
            refillInterval().compareTo(Duration.ofSeconds(1)) >= 0
                && refillInterval().compareTo(Duration.ofDays(1)) <= 0,
            "refillInterval must be at least 1 s and at most 1 day, was %s",
            refillInterval())
        .unless(
            simultaneousBuilds() >= 1,
            "simultaneousBuilds must be at least 1, was %d",
            simultaneousBuilds())
        .unless(
            quarantinePeriod()
                .map(
                    period ->
                        period.compareTo(Duration.ofMinutes(1)) >= 0
                            && period.compareTo(Duration.ofDays(366)) <= 0)
                .orElse(true),
            "quarantinePeriod must be at least 1 minute and at most 366 days, was %s",
            quarantinePeriod().orElse(Duration.ZERO))
        .refuseSettings("pool");
  }

  /**
   * Starts the settings of a pool.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ModulePool}. Not thread-safe. */
  final class Builder extends ImmutableModulePool.Builder {
    Builder() {}
  }
}
