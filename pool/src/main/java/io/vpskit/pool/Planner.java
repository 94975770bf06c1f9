package io.vpskit.pool;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what the pool of one processing module needs: pure functions of their arguments, whose
 * order does not matter.
 *
 * <p>The number of spares that the sales call for is a level, not an addition: built is what ready
 * spares and those under construction are short of it. Spares that are claimed or expired are no
 * stock. All spares of a key count, also those whose fingerprint is not that of the latest order.
 * BILLmanager adds before it deletes and lets an expired server stand for stock until then; we do
 * not, or the pool would have a hole until the next run.
 */
public final class Planner {
  private Planner() {}

  /**
   * Plans the pool of one module.
   *
   * @param settings the settings of the module
   * @param statistics the sales of the module, with the window of the settings
   * @param spares all spares of the module, being built, ready or claimed
   * @param now the moment, not before any sale
   * @return what to build and to delete, with reasons, and the numbers of every key
   * @throws IllegalArgumentException when a sale is in the future of now, a spare comes twice, a
   *     sale or spare is of another module, or the statistics have another window
   */
  public static Plan plan(
      PoolSettings settings, SalesStatistics statistics, Collection<Spare> spares, Instant now) {
    Instant moment = PoolTime.toMillisecond("now", now);
    Map<PoolKey, Integer> sold = sold(settings, statistics, moment);
    Map<PoolKey, Stock> stocks = Stock.byKey(spares, settings.maximumPeriod(), moment);
    TierTarget targets = new TierTarget(settings);
    Stock nothing = new Stock();
    ImmutablePlan.Builder plan = ImmutablePlan.builder().addAllWarnings(Warnings.of(settings));
    for (PoolKey key : keys(settings, sold.keySet(), stocks.keySet())) {
      int soldOfKey = sold.getOrDefault(key, 0);
      Target target = targets.of(key, soldOfKey);
      Stock stock = stocks.getOrDefault(key, nothing);
      KeyPlan keyPlan = new KeyPlan(settings, key, soldOfKey, target, stock);
      keyPlan.build().ifPresent(plan::addBuild);
      plan.addAllDeletes(keyPlan.deletes()).addKey(keyPlan.status());
    }
    return plan.build();
  }

  /**
   * Empties a pool on explicit demand: all ready spares are deleted. Spares under construction are
   * not touched; ask again when they are ready.
   *
   * @param spares the spares
   * @return the ready ones, in the order of keys, and the oldest first
   */
  public static List<Delete> drain(Collection<Spare> spares) {
    return spares.stream()
        .filter(Spare::isReady)
        .sorted(Comparator.comparing(Spare::key).thenComparing(Spare.OLDEST_FIRST))
        .map(
            spare ->
                new Delete(spare.id(), "the pool is drained; ready since " + spare.readySince()))
        .toList();
  }

  private static Map<PoolKey, Integer> sold(
      PoolSettings settings, SalesStatistics statistics, Instant now) {
    if (!statistics.window().equals(settings.statisticsWindow())) {
      throw new IllegalArgumentException(
          "the statistics count sales "
              + statistics.window().describe()
              + ", the settings want them "
              + settings.statisticsWindow().describe()
              + ": rebuild the statistics");
    }
    return settings
        .countSince()
        .map(since -> statistics.soldSince(since, now))
        .orElseGet(() -> statistics.sold(now));
  }

  private static Set<PoolKey> keys(
      PoolSettings settings, Set<PoolKey> sold, Set<PoolKey> withSpares) {
    Set<PoolKey> keys = new TreeSet<>(settings.tariffByKey().keySet());
    keys.addAll(sold);
    keys.addAll(withSpares);
    for (PoolKey key : keys) {
      if (!key.module().equals(settings.module())) {
        throw new IllegalArgumentException(
            "sales and spares must be of module " + settings.module() + ", but one is of " + key);
      }
    }
    return keys;
  }
}
