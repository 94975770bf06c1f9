package io.vpskit.pool;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * How the pool of one processing module is kept, and what the module sells at present.
 *
 * <p>Required are {@link #module()}, {@link #tiers()} and {@link #statisticsWindow()}. Values are
 * immutable.
 */
@Value.Immutable
@PoolStyle
public abstract class PoolSettings {

  PoolSettings() {}

  /**
   * The processing module whose pool it is; spares, sales and offers must be of this module.
   *
   * @return an id, not blank
   */
  public abstract String module();

  /**
   * Whether the pool is switched on. A pool that is switched off builds nothing; its spares stay
   * sellable until they are sold or expire.
   *
   * @return true by default
   */
  @Value.Default
  public boolean enabled() {
    return true;
  }

  /**
   * How many spares to keep when so many were sold.
   *
   * @return the tiers
   */
  public abstract Tiers tiers();

  /**
   * Which sales count.
   *
   * @return the window
   */
  public abstract StatisticsWindow statisticsWindow();

  /**
   * The first moment whose sales count, such as the one at which the pool was switched on. An
   * unclear sentence of BILLmanager's documentation may mean that it counts no sales from before;
   * we take it that it does not.
   *
   * @return a moment, or empty by default: sales from before the pool was switched on count
   */
  public abstract Optional<Instant> countSince();

  /**
   * How long a spare may wait in the pool before it is deleted.
   *
   * @return no limit by default
   */
  @Value.Default
  public MaximumPeriod maximumPeriod() {
    return MaximumPeriod.never();
  }

  /**
   * Whether ready spares above the target are deleted, oldest first. Without it they stay until
   * they are sold or expire, which is our reading of BILLmanager's documentation.
   *
   * @return false by default
   */
  @Value.Default
  public boolean trimSurplus() {
    return false;
  }

  /**
   * OS templates that are pooled whatever was sold.
   *
   * @return the entries in the order of the OS templates, each OS template once; none by default
   */
  public abstract List<AlwaysPooled> alwaysPooled();

  /**
   * What the module sells at present: its active tariffs, each with the OS templates that it
   * offers. A key that none of them has gets the target 0, however many were sold: nobody could
   * order what is built. Its spares stay sellable until they are sold, expire or are trimmed.
   *
   * @return the offers in the order of keys and sort numbers, each key and tariff once; none by
   *     default
   */
  public abstract List<Offer> offers();

  /**
   * Starts settings.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The tariff that spares are built with, for each key that is offered. */
  @Value.Lazy
  Map<PoolKey, String> tariffByKey() {
    Map<PoolKey, String> tariffs = new HashMap<>();
    offers().forEach(offer -> tariffs.putIfAbsent(offer.key(), offer.tariff()));
    return tariffs;
  }

  @Value.Lazy
  Map<String, AlwaysPooled> alwaysPooledByOsTemplate() {
    return alwaysPooled().stream()
        .collect(Collectors.toMap(AlwaysPooled::osTemplate, Function.identity()));
  }

  boolean isOffered(PoolKey key) {
    return tariffByKey().containsKey(key);
  }

  boolean isAlwaysPooled(PoolKey key) {
    AlwaysPooled entry = alwaysPooledByOsTemplate().get(key.osTemplate());
    return entry != null && isOffered(key) && entry.includes(key.tariff());
  }

  @Value.Check
  PoolSettings checkedAndSorted() {
    new PoolSettingsCheck(this).refuse();
    List<Offer> offers = offers().stream().sorted(Offer.ORDER).toList();
    List<AlwaysPooled> alwaysPooled =
        alwaysPooled().stream().sorted(Comparator.comparing(AlwaysPooled::osTemplate)).toList();
    return offers.equals(offers()) && alwaysPooled.equals(alwaysPooled())
        ? this
        : builder().from(this).offers(offers).alwaysPooled(alwaysPooled).build();
  }

  /** Builds {@link PoolSettings}; wrong values are refused in one message. Not thread-safe. */
  public static final class Builder extends ImmutablePoolSettings.Builder {
    Builder() {}
  }
}
