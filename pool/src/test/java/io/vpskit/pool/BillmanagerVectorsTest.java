package io.vpskit.pool;

import static io.vpskit.pool.Fixtures.ALMA;
import static io.vpskit.pool.Fixtures.DEBIAN;
import static io.vpskit.pool.Fixtures.MODULE;
import static io.vpskit.pool.Fixtures.NOW;
import static io.vpskit.pool.Fixtures.claimed;
import static io.vpskit.pool.Fixtures.fingerprint;
import static io.vpskit.pool.Fixtures.ready;
import static io.vpskit.pool.Fixtures.sales;
import static io.vpskit.pool.Fixtures.settings;
import static io.vpskit.pool.Fixtures.statistics;
import static io.vpskit.pool.Fixtures.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples that BILLmanager's documentation gives, and what follows from them. */
class BillmanagerVectorsTest {
  private final PoolSettings settings = settings().tiers(Tiers.billmanager(2, 4, 7, 9, 11)).build();
  private final SalesStatistics oneAndFive =
      statistics(
          settings, Stream.concat(sales(ALMA, 1).stream(), sales(DEBIAN, 5).stream()).toList());

  @Test
  void oneAndFiveSoldGiveTwoAndFourSpares() {
    Plan plan = Planner.plan(settings, oneAndFive, List.of(), NOW);

    assertThat(plan.builds())
        .extracting(Build::key, Build::tariff, Build::number)
        .containsExactly(tuple(ALMA, "small", 2), tuple(DEBIAN, "small", 4));
    assertThat(plan.deletes()).isEmpty();
  }

  @Test
  void threeMinutesLaterWhatIsStillBeingBuiltIsNotBuiltAgain() {
    List<Spare> building = Stream.concat(building(ALMA, 2), building(DEBIAN, 4)).toList();

    assertThat(
            Planner.plan(settings, oneAndFive, building, NOW.plus(Duration.ofMinutes(3))).builds())
        .isEmpty();
  }

  @Test
  void aSaleFromThePoolIsReplaced() {
    SalesStatistics six = statistics(settings, sales(DEBIAN, 6));
    List<Spare> spares =
        List.of(
            ready("1", DEBIAN, NOW),
            ready("2", DEBIAN, NOW),
            ready("3", DEBIAN, NOW),
            claimed("4", DEBIAN));

    KeyStatus status = status(Planner.plan(settings, six, spares, NOW), DEBIAN);

    assertThat(status.tier().orElseThrow().number()).isEqualTo(2);
    assertThat(status.toBuild()).isEqualTo(1);
  }

  @Test
  void theSeventhSaleLeadsToTheThirdTier() {
    KeyStatus status =
        status(
            Planner.plan(settings, statistics(settings, sales(DEBIAN, 7)), List.of(), NOW), DEBIAN);

    assertThat(status.tier().orElseThrow().number()).isEqualTo(3);
    assertThat(status.target()).isEqualTo(7);
  }

  @Test
  void ovzAddsTheTariffsUpAndBuildsWithTheFirstOfThem() {
    PoolKey key = PoolKey.ovz(MODULE, "Debian-12");
    PoolSettings ovz =
        PoolSettings.builder()
            .from(settings)
            .offers(
                List.of(
                    Offer.ovz(MODULE, "large", 20, "Debian-12"),
                    Offer.ovz(MODULE, "small", 10, "Debian-12")))
            .build();

    Plan plan = Planner.plan(ovz, statistics(ovz, sales(key, 4)), List.of(), NOW);

    assertThat(status(plan, key).tier().orElseThrow().number()).isEqualTo(2);
    assertThat(plan.builds()).extracting(Build::tariff).containsExactly("small");
    assertThat(plan.builds()).extracting(Build::number).containsExactly(4);
  }

  @Test
  void kvmCountsTheSameSalesForEachTariffAlone() {
    PoolKey large = PoolKey.kvm(MODULE, "large", "Debian-12");
    PoolSettings kvm =
        PoolSettings.builder()
            .from(settings)
            .addOffer(Offer.kvm(MODULE, "large", "Debian-12"))
            .build();
    List<Sale> sales = Stream.concat(sales(DEBIAN, 2).stream(), sales(large, 2).stream()).toList();

    Plan plan = Planner.plan(kvm, statistics(kvm, sales), List.of(), NOW);

    assertThat(plan.builds()).extracting(Build::number).containsExactly(2, 2);
    assertThat(status(plan, large).tier().orElseThrow().number()).isEqualTo(1);
    assertThat(status(plan, DEBIAN).tier().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void aSaleExactlyThreeDaysOldIsNotCountedAndOneAMillisecondYoungerIs() {
    Instant threeDaysAgo = NOW.minus(Duration.ofDays(3));
    SalesStatistics statistics =
        statistics(
            settings,
            List.of(new Sale(ALMA, threeDaysAgo), new Sale(DEBIAN, threeDaysAgo.plusMillis(1))));

    Plan plan = Planner.plan(settings, statistics, List.of(), NOW);

    assertThat(status(plan, ALMA).sold()).isZero();
    assertThat(status(plan, DEBIAN).sold()).isEqualTo(1);
  }

  @Test
  void aMonthFromTheEndOfJanuaryIsOverAtTheEndOfFebruary() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    PoolSettings oneMonth =
        PoolSettings.builder()
            .from(settings)
            .maximumPeriod(MaximumPeriod.months(1, berlin))
            .build();
    SalesStatistics none = statistics(oneMonth, List.of());
    List<Spare> spares = List.of(ready("1", DEBIAN, Instant.parse("2027-01-31T09:00:00Z")));
    Instant end = Instant.parse("2027-02-28T09:00:00Z");

    assertThat(Planner.plan(oneMonth, none, spares, end.minusMillis(1)).deletes()).isEmpty();
    assertThat(Planner.plan(oneMonth, none, spares, end).deletes())
        .containsExactly(
            new Delete(
                "1",
                "ready since 2027-01-31T09:00:00Z; its maximum period of 1 month in Europe/Berlin"
                    + " ended at 2027-02-28T09:00:00Z"));
  }

  @Test
  void fortyOrdersOnTenMatchingSparesTakeEachOnceAndThirtyFindNone() {
    List<Spare> pool =
        new ArrayList<>(IntStream.range(0, 10).mapToObj(i -> ready("s" + i, DEBIAN, NOW)).toList());
    Set<String> taken = new HashSet<>();
    int toBuild = 0;

    for (int order = 0; order < 40; order++) {
      Optional<Spare> chosen =
          SpareChoice.choose(fingerprint(DEBIAN), pool, MaximumPeriod.never(), NOW).spare();
      if (chosen.isPresent()) {
        String id = chosen.get().id();
        assertThat(taken.add(id)).isTrue();
        pool.set(pool.indexOf(chosen.get()), claimed(id, DEBIAN));
      } else {
        toBuild++;
      }
    }

    assertThat(taken).hasSize(10);
    assertThat(toBuild).isEqualTo(30);
  }

  @Test
  void aTargetThatFallsToZeroDeletesNothing() {
    List<Spare> spares =
        List.of(ready("1", DEBIAN, NOW.minus(Duration.ofDays(20))), ready("2", DEBIAN, NOW));

    Plan plan = Planner.plan(settings, statistics(settings, List.of()), spares, NOW);

    assertThat(status(plan, DEBIAN).target()).isZero();
    assertThat(plan.deletes()).isEmpty();
  }

  @Test
  void machinesOfThePoolOwnerAreNoSales() {
    Plan plan =
        Planner.plan(
            settings, statistics(settings, List.of()), building(DEBIAN, 100).toList(), NOW);

    assertThat(status(plan, DEBIAN).sold()).isZero();
    assertThat(status(plan, DEBIAN).target()).isZero();
  }

  private static Stream<Spare> building(PoolKey key, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> Fixtures.building(key.osTemplate() + "-" + i, key));
  }
}
