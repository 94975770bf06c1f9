package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sizes at which anything quadratic would not end in time; the limits are generous. */
class ScaleTest {
  private static final Instant NOW = Fixtures.NOW;
  private static final List<PoolKey> KEYS =
      IntStream.range(0, 10_000)
          .mapToObj(i -> PoolKey.kvm("1", "tariff" + i % 100, "os" + i / 100))
          .toList();
  private static final StatisticsWindow WINDOW = StatisticsWindow.rollingDays(30);

  @Test
  void aMillionSalesOfTenThousandKeysInTheWindow() {
    SalesStatistics statistics = aMillionSales();

    assertThat(statistics.sold(NOW)).hasSize(10_000).containsValue(100);
    assertThat(statistics.sold(NOW.plus(Duration.ofDays(31)))).isEmpty();
  }

  @Test
  void tenThousandKeysAndFiftyThousandSpares() {
    PoolSettings settings =
        PoolSettings.builder()
            .module("1")
            .tiers(Tiers.builder().above(6))
            .statisticsWindow(WINDOW)
            .maximumPeriod(MaximumPeriod.months(1, ZoneId.of("Europe/Berlin")))
            .addAllOffers(
                KEYS.stream().map(key -> new Offer(key, key.tariff().orElseThrow(), 0)).toList())
            .build();
    List<Spare> spares = new ArrayList<>();
    for (PoolKey key : KEYS) {
      Fingerprint fingerprint = Fixtures.fingerprint(key);
      for (int i = 0; i < 5; i++) {
        spares.add(
            Spare.ready("spare" + spares.size(), fingerprint, NOW.minus(Duration.ofDays(8L * i))));
      }
    }

    Plan plan = Planner.plan(settings, aMillionSales(), spares, NOW);

    assertThat(plan.builds()).hasSize(10_000).allMatch(build -> build.number() == 2);
    assertThat(plan.deletes()).hasSize(10_000);
  }

  private static SalesStatistics aMillionSales() {
    SalesStatistics statistics = new SalesStatistics(WINDOW);
    for (int i = 0; i < 1_000_000; i++) {
      Instant at = NOW.minusMillis(2_000_000_000L - 2_000L * i + (i % 7) * 5_000L);
      statistics.record(new Sale(KEYS.get(i % KEYS.size()), at));
    }
    return statistics;
  }
}
