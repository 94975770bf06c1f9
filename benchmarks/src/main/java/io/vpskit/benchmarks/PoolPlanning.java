package io.vpskit.benchmarks;

import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.Offer;
import io.vpskit.pool.Plan;
import io.vpskit.pool.Planner;
import io.vpskit.pool.PoolKey;
import io.vpskit.pool.PoolSettings;
import io.vpskit.pool.Sale;
import io.vpskit.pool.SalesStatistics;
import io.vpskit.pool.Spare;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import io.vpskit.pool.Virtualization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one look after the pool costs when the statistics are kept up, beside one bare pass over the
 * times of the same sales, which is the least that counting them anew could cost.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PoolPlanning {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final long WINDOW_MILLIS = 30L * 24 * 60 * 60 * 1000;
  private static final int SALES_A_KEY = 100;
  private static final int SPARES_A_KEY = 5;

  /** Keys: a tariff with an OS template each. */
  @Param({"100", "1000"})
  public int keys;

  private PoolSettings settings;
  private SalesStatistics statistics;
  private List<Spare> spares;
  private long[] times;

  /** Sells and builds at random, from a fixed seed. */
  @Setup
  public void fill() {
    Random random = new Random(20260601);
    StatisticsWindow window = StatisticsWindow.rollingDays(30);
    PoolSettings.Builder builder =
        PoolSettings.builder()
            .module("kvm")
            .tiers(Tiers.billmanager(2, 4, 6, 8, 10))
            .statisticsWindow(window);
    statistics = new SalesStatistics(window);
    spares = new ArrayList<>();
    times = new long[keys * SALES_A_KEY];
    for (int key = 0; key < keys; key++) {
      fillKey(key, random, builder);
    }
    settings = builder.build();
  }

  private void fillKey(int key, Random random, PoolSettings.Builder builder) {
    String tariff = "tariff-" + key;
    PoolKey poolKey = PoolKey.kvm("kvm", tariff, "Debian-12");
    builder.addOffer(Offer.kvm("kvm", tariff, "Debian-12"));
    Fingerprint fingerprint =
        Fingerprint.builder()
            .module("kvm")
            .virtualization(Virtualization.KVM)
            .tariff(tariff)
            .osTemplate("Debian-12")
            .build();
    for (int sale = 0; sale < SALES_A_KEY; sale++) {
      long at = NOW.toEpochMilli() - (long) (random.nextDouble() * WINDOW_MILLIS);
      times[key * SALES_A_KEY + sale] = at;
      statistics.record(new Sale(poolKey, Instant.ofEpochMilli(at)));
    }
    for (int spare = 0; spare < SPARES_A_KEY; spare++) {
      String id = tariff + "-" + spare;
      spares.add(Spare.ready(id, fingerprint, NOW.minusSeconds(random.nextInt(100_000))));
    }
  }

  /** The whole plan, with its reasons. */
  @Benchmark
  public Plan plan() {
    return Planner.plan(settings, statistics, spares, NOW);
  }

  /** Nothing but looking at every sale once. */
  @Benchmark
  public int barePassOverTheSales() {
    long first = NOW.toEpochMilli() - WINDOW_MILLIS;
    int counted = 0;
    for (long at : times) {
      if (at > first) {
        counted++;
      }
    }
    return counted;
  }
}
