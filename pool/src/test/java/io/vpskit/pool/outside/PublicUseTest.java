package io.vpskit.pool.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.Build;
import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.Offer;
import io.vpskit.pool.Plan;
import io.vpskit.pool.Planner;
import io.vpskit.pool.PoolSettings;
import io.vpskit.pool.RefillCap;
import io.vpskit.pool.RefillShare;
import io.vpskit.pool.Sale;
import io.vpskit.pool.SalesStatistics;
import io.vpskit.pool.Spare;
import io.vpskit.pool.SpareChoice;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import io.vpskit.pool.Virtualization;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a host application can see is enough to keep a pool. */
class PublicUseTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

  private final PoolSettings settings =
      PoolSettings.builder()
          .module("1")
          .tiers(Tiers.billmanager(2, 4, 7, 9, 11))
          .statisticsWindow(StatisticsWindow.rollingDays(3))
          .maximumPeriod(MaximumPeriod.months(2, ZoneId.of("Europe/Berlin")))
          .addOffers(Offer.kvm("1", "small", "Debian-12"), Offer.kvm("1", "small", "AlmaLinux-9"))
          .addAlwaysPooled(AlwaysPooled.of("AlmaLinux-9"))
          .build();

  private final Fingerprint debian =
      Fingerprint.builder()
          .module("1")
          .virtualization(Virtualization.KVM)
          .tariff("small")
          .osTemplate("Debian-12")
          .putResource("memoryMiB", 2048)
          .build();

  @Test
  void fromASaleToASpareForTheNextOrder() {
    SalesStatistics statistics = new SalesStatistics(settings.statisticsWindow());
    statistics.record(new Sale(debian.key(), MORNING));

    Plan plan = Planner.plan(settings, statistics, List.of(), MORNING);
    assertThat(plan.builds()).extracting(Build::number).containsExactly(2, 2);

    RefillShare share = new RefillCap(3).share(plan.builds(), 0, Optional.empty());
    assertThat(share.starting()).extracting(Build::number).containsExactly(2, 1);

    Spare spare =
        Spare.ready("s1", Fingerprint.parse(debian.canonical()), MORNING.plusSeconds(300));
    Instant noon = MORNING.plus(Duration.ofHours(4));
    assertThat(SpareChoice.choose(debian, List.of(spare), settings.maximumPeriod(), noon).spare())
        .contains(spare);
  }
}
