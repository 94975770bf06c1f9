package io.vpskit.examples;

import io.vpskit.examples.arrivals.Arrival;
import io.vpskit.examples.arrivals.Arrivals;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.Offer;
import io.vpskit.pool.PoolSettings;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * What would a pool have done for my orders?
 *
 * <p>Needs {@code vpskit-pool} alone. The rules are run over a thinned month of real machine
 * creations, in virtual time: building takes ten minutes, the pool is looked after every three
 * minutes and after each sale and each build. Printed is day by day what was sold, how much of it
 * from the pool, how many spares the rules wanted at the end of the day, how many were built and
 * how many expired. The month over, nobody buys any more: after three days nothing is wanted, and
 * what is left expires after a calendar month.
 *
 * <p>Put your own orders and settings here to see what the pool would do for you:
 *
 * <pre>{@code mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.OnlyThePoolRules}</pre>
 */
public final class OnlyThePoolRules {
  private static final String MODULE = "kvm-1";
  private static final String DEBIAN = "Debian-12";
  private static final Duration BUILD_TIME = Duration.ofMinutes(10);
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final int STEPS_BETWEEN_JOBS = 3;

  private OnlyThePoolRules() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    List<Arrival> arrivals = Arrivals.ofTheMonth();
    Queue<Arrival> coming = new ArrayDeque<>(arrivals);
    PoolSimulation pool = new PoolSimulation(settings(arrivals), BUILD_TIME);
    PoolDay total = new PoolDay();
    LocalDate date = LocalDate.ofInstant(arrivals.get(0).at(), ZoneOffset.UTC);
    System.out.println("day          sold  from pool  wanted  built  expired  left");
    while (!coming.isEmpty() || !pool.isEmpty()) {
      PoolDay day = pass(date, coming, pool);
      if (!day.isQuiet()) {
        print(date.toString(), day);
      }
      total.add(day);
      date = date.plusDays(1);
    }
    print("all days  ", total);
    System.out.printf(
        "%d of %d orders were served from the pool (%d %%).%n",
        total.soldFromPool, total.sold, 100 * total.soldFromPool / total.sold);
  }

  private static PoolDay pass(LocalDate date, Queue<Arrival> coming, PoolSimulation pool) {
    PoolDay day = new PoolDay();
    Instant end = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant now = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    for (int step = 0; now.isBefore(end); step++) {
      boolean changed = pool.finishBuilds(now, day);
      while (!coming.isEmpty() && !coming.peek().at().isAfter(now)) {
        pool.order(PoolSimulation.fingerprint(MODULE, coming.remove().size(), DEBIAN), now, day);
        changed = true;
      }
      if (changed || step % STEPS_BETWEEN_JOBS == 0) {
        pool.lookAfterPool(now, day);
      }
      now = now.plus(STEP);
    }
    return day;
  }

  /** Every size of the month is a tariff on offer, with one OS template. */
  private static PoolSettings settings(List<Arrival> arrivals) {
    return PoolSettings.builder()
        .module(MODULE)
        .tiers(Tiers.billmanager(2, 4, 7, 9, 11))
        .statisticsWindow(StatisticsWindow.rollingDays(3))
        .maximumPeriod(MaximumPeriod.months(1, ZoneOffset.UTC))
        .addAllOffers(
            arrivals.stream()
                .map(Arrival::size)
                .distinct()
                .map(size -> Offer.kvm(MODULE, size, DEBIAN))
                .toList())
        .build();
  }

  private static void print(String date, PoolDay day) {
    System.out.printf(
        "%s  %5d  %9d  %6d  %5d  %7d  %4d%n",
        date, day.sold, day.soldFromPool, day.wanted, day.built, day.expired, day.ready);
  }
}
