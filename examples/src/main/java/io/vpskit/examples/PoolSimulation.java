package io.vpskit.examples;

import io.vpskit.pool.Build;
import io.vpskit.pool.Delete;
import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.KeyStatus;
import io.vpskit.pool.Plan;
import io.vpskit.pool.Planner;
import io.vpskit.pool.PoolSettings;
import io.vpskit.pool.Sale;
import io.vpskit.pool.SalesStatistics;
import io.vpskit.pool.Spare;
import io.vpskit.pool.SpareChoice;
import io.vpskit.pool.Virtualization;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * A pool on paper: orders come, machines take a fixed time to build, and the rules say what to
 * build and what to delete. Time is an argument and must not go back.
 */
final class PoolSimulation {
  private final PoolSettings settings;
  private final Duration buildTime;
  private final SalesStatistics statistics;
  private final Map<String, Spare> spares = new LinkedHashMap<>();
  private final Queue<Construction> constructions = new ArrayDeque<>();
  private int sparesBegun;

  /** A machine being built, for an order or, when it has the id of one, as a spare. */
  private record Construction(Instant readyAt, Fingerprint fingerprint, Optional<String> spare) {}

  PoolSimulation(PoolSettings settings, Duration buildTime) {
    this.settings = settings;
    this.buildTime = buildTime;
    this.statistics = new SalesStatistics(settings.statisticsWindow());
  }

  boolean isEmpty() {
    return spares.isEmpty() && constructions.isEmpty();
  }

  /** Serves an order with a spare at once, or begins to build a machine for it. */
  void order(Fingerprint wanted, Instant now, PoolDay day) {
    Optional<Spare> match =
        SpareChoice.choose(wanted, spares.values(), settings.maximumPeriod(), now).spare();
    if (match.isPresent()) {
      spares.remove(match.get().id());
      day.soldFromPool++;
      sell(wanted, now, day);
    } else {
      constructions.add(new Construction(now.plus(buildTime), wanted, Optional.empty()));
    }
  }

  /**
   * Ends the builds whose time is over: a machine for an order is sold, a spare is stocked. Tells
   * whether there were any.
   */
  boolean finishBuilds(Instant now, PoolDay day) {
    boolean any = false;
    while (!constructions.isEmpty() && !constructions.peek().readyAt().isAfter(now)) {
      any = true;
      Construction done = constructions.remove();
      if (done.spare().isPresent()) {
        String id = done.spare().get();
        spares.put(id, Spare.ready(id, done.fingerprint(), now));
        day.built++;
      } else {
        sell(done.fingerprint(), now, day);
      }
    }
    return any;
  }

  /** Does what the rules say. */
  void lookAfterPool(Instant now, PoolDay day) {
    Plan plan = Planner.plan(settings, statistics, spares.values(), now);
    for (Build build : plan.builds()) {
      for (int i = 0; i < build.number(); i++) {
        beginSpare(fingerprint(build), now);
      }
    }
    for (Delete delete : plan.deletes()) {
      spares.remove(delete.spareId());
      day.expired++;
    }
    day.wanted = plan.keys().stream().mapToInt(KeyStatus::target).sum();
    day.ready = plan.keys().stream().mapToInt(KeyStatus::ready).sum();
  }

  private void beginSpare(Fingerprint fingerprint, Instant now) {
    sparesBegun++;
    String id = "spare-" + sparesBegun;
    spares.put(id, Spare.building(id, fingerprint));
    constructions.add(new Construction(now.plus(buildTime), fingerprint, Optional.of(id)));
  }

  private void sell(Fingerprint fingerprint, Instant now, PoolDay day) {
    statistics.record(new Sale(fingerprint.key(), now));
    day.sold++;
  }

  private static Fingerprint fingerprint(Build build) {
    return fingerprint(build.key().module(), build.tariff(), build.key().osTemplate());
  }

  /** Tariffs of this market differ in nothing but their size, so nothing else needs to be said. */
  static Fingerprint fingerprint(String module, String tariff, String osTemplate) {
    return Fingerprint.builder()
        .module(module)
        .virtualization(Virtualization.KVM)
        .tariff(tariff)
        .osTemplate(osTemplate)
        .build();
  }
}
