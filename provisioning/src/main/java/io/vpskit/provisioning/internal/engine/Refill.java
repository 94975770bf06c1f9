package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.Build;
import io.vpskit.pool.Delete;
import io.vpskit.pool.KeyStatus;
import io.vpskit.pool.Plan;
import io.vpskit.pool.Planner;
import io.vpskit.pool.PoolKey;
import io.vpskit.pool.PoolSettings;
import io.vpskit.pool.RefillBackoff;
import io.vpskit.pool.RefillCap;
import io.vpskit.pool.RefillShare;
import io.vpskit.pool.SalesStatistics;
import io.vpskit.pool.Spare;
import io.vpskit.provisioning.internal.store.BuildEnd;
import io.vpskit.provisioning.internal.store.PoolStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which spares to begin and to give up now, from what is on record. Pure. */
final class Refill {
  private static final RefillBackoff BACKOFF = RefillBackoff.standard();

  private final PoolSettings settings;
  private final RefillCap cap;
  private final Predicate<Spare> current;

  /**
   * Refills by the given rules.
   *
   * @param current whether an order of today could be served by a spare
   */
  Refill(PoolSettings settings, int simultaneousBuilds, Predicate<Spare> current) {
    this.settings = settings;
    this.current = current;
    this.cap = new RefillCap(simultaneousBuilds);
  }

  /** Far enough that a row of failures with the longest pauses between them is seen as such. */
  static Instant firstConcern(Instant now) {
    return now.minus(BACKOFF.longest().multipliedBy(24));
  }

  /** The whole plan, and which of its builds may begin now. */
  record Decision(Plan plan, List<Delete> deletes, RefillShare share, List<String> held) {}

  Decision decide(PoolStore.Snapshot snapshot, Instant now) {
    SalesStatistics statistics =
        SalesStatistics.rebuild(settings.statisticsWindow(), snapshot.sales().stream());
    List<Spare> sellable = snapshot.spares().stream().filter(current).toList();
    Plan plan = Planner.plan(settings, statistics, sellable, now);
    List<Delete> deletes = Planner.plan(settings, statistics, snapshot.spares(), now).deletes();
    Map<PoolKey, Instant> earliest = earliestStarts(snapshot.ends());
    List<Build> mayStart = new ArrayList<>();
    List<String> held = new ArrayList<>();
    for (Build build : plan.builds()) {
      Instant start = earliest.getOrDefault(build.key(), Instant.MIN);
      if (now.isBefore(start)) {
        held.add(build.key() + ": not before " + start + ", the last builds have failed");
      } else {
        mayStart.add(build);
      }
    }
    int underWay = plan.keys().stream().mapToInt(KeyStatus::building).sum();
    int outdated = snapshot.spares().size() - sellable.size();
    if (outdated > 0) {
      held.add(
          outdated
              + " spares were built for tariffs that have changed since; nobody can order them, and"
              + " they are no stock");
    }
    return new Decision(plan, deletes, cap.share(mayStart, underWay, snapshot.lastBegun()), held);
  }

  /** The ends come newest first; what counts is the row of failures before the last success. */
  private static Map<PoolKey, Instant> earliestStarts(List<BuildEnd> ends) {
    Map<String, Integer> failures = new HashMap<>();
    Map<String, Instant> latest = new HashMap<>();
    Map<String, Boolean> settled = new HashMap<>();
    for (BuildEnd end : ends) {
      if (settled.containsKey(end.poolKey())) {
        continue;
      }
      if (!end.failed()) {
        settled.put(end.poolKey(), true);
        continue;
      }
      failures.merge(end.poolKey(), 1, Integer::sum);
      latest.putIfAbsent(end.poolKey(), end.at());
    }
    Map<PoolKey, Instant> starts = new HashMap<>();
    failures.forEach(
        (key, count) -> starts.put(PoolKey.parse(key), BACKOFF.nextStart(count, latest.get(key))));
    return starts;
  }
}
