package io.vpskit.pool;

import static io.vpskit.pool.Fixtures.ALMA;
import static io.vpskit.pool.Fixtures.DEBIAN;
import static io.vpskit.pool.Fixtures.MODULE;
import static io.vpskit.pool.Fixtures.NOW;
import static io.vpskit.pool.Fixtures.building;
import static io.vpskit.pool.Fixtures.claimed;
import static io.vpskit.pool.Fixtures.ready;
import static io.vpskit.pool.Fixtures.sales;
import static io.vpskit.pool.Fixtures.settings;
import static io.vpskit.pool.Fixtures.statistics;
import static io.vpskit.pool.Fixtures.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(40));
  private static final MaximumPeriod ONE_MONTH = MaximumPeriod.months(1, ZoneOffset.UTC);

  @Test
  void aBuildTellsItsReasonInWordsAndNumbers() {
    PoolSettings settings = settings().tiers(Tiers.billmanager(2, 4, 7, 9, 11)).build();
    List<Spare> spares =
        List.of(ready("1", DEBIAN, NOW), building("2", DEBIAN), building("3", DEBIAN));

    Plan plan = plan(settings, 5, spares);

    assertThat(plan.builds())
        .containsExactly(
            new Build(
                DEBIAN,
                "small",
                1,
                "5 sold in the last 3 days put it in tier 2 (4 to 6 sold): target 4; "
                    + "1 ready, 2 being built: build 1"));
  }

  @Test
  void theStatusOfAKeyGivesAllItsNumbers() {
    PoolSettings settings = settings().maximumPeriod(ONE_MONTH).build();
    List<Spare> spares =
        List.of(
            ready("1", DEBIAN, NOW),
            building("2", DEBIAN),
            building("3", DEBIAN),
            claimed("4", DEBIAN),
            claimed("5", DEBIAN),
            claimed("6", DEBIAN),
            ready("7", DEBIAN, LONG_AGO),
            ready("8", DEBIAN, LONG_AGO),
            ready("9", DEBIAN, LONG_AGO),
            ready("10", DEBIAN, LONG_AGO));

    KeyStatus status = status(plan(settings, 16, spares), DEBIAN);

    assertThat(status.offered()).isTrue();
    assertThat(status.alwaysPooled()).isFalse();
    assertThat(status.sold()).isEqualTo(16);
    assertThat(status.tier()).contains(settings.tiers().steps().get(4));
    assertThat(status.target()).isEqualTo(5);
    assertThat(status.ready()).isEqualTo(1);
    assertThat(status.building()).isEqualTo(2);
    assertThat(status.claimed()).isEqualTo(3);
    assertThat(status.expired()).isEqualTo(4);
    assertThat(status.toBuild()).isEqualTo(2);
    assertThat(status.reason())
        .isEqualTo(
            "16 sold in the last 3 days put it in tier 5 (16 or more sold): target 5; 1 ready, "
                + "2 being built (not counted: 3 claimed, 4 expired): build 2, delete 4 expired");
  }

  @Test
  void everyKeyThatIsOfferedWasSoldOrHasSparesHasAStatusInOrder() {
    PoolKey sold = PoolKey.kvm(MODULE, "a-gone", "x");
    PoolKey spared = PoolKey.kvm(MODULE, "z-gone", "x");
    PoolSettings settings = settings().build();

    Plan plan =
        Planner.plan(
            settings, statistics(settings, sales(sold, 1)), List.of(building("1", spared)), NOW);

    assertThat(plan.keys()).extracting(KeyStatus::key).containsExactly(sold, ALMA, DEBIAN, spared);
    assertThat(status(plan, ALMA).reason())
        .isEqualTo("none sold in the last 3 days: target 0; 0 ready, 0 being built: nothing to do");
  }

  @Test
  void expiredSparesAreReplacedAndDeletedInOnePlan() {
    PoolSettings settings = settings().maximumPeriod(ONE_MONTH).build();

    Plan plan = plan(settings, 1, List.of(ready("1", DEBIAN, LONG_AGO)));

    assertThat(plan.builds()).extracting(Build::number).containsExactly(1);
    assertThat(plan.deletes()).extracting(Delete::spareId).containsExactly("1");
  }

  @Test
  void aPoolThatIsSwitchedOffBuildsNothingAndKeepsWhatHasNotExpired() {
    PoolSettings settings =
        settings()
            .enabled(false)
            .trimSurplus(true)
            .maximumPeriod(ONE_MONTH)
            .addAlwaysPooled(AlwaysPooled.of("Debian-12"))
            .build();

    Plan plan = plan(settings, 5, List.of(ready("1", DEBIAN, NOW), ready("2", DEBIAN, LONG_AGO)));

    assertThat(plan.builds()).isEmpty();
    assertThat(plan.deletes()).extracting(Delete::spareId).containsExactly("2");
    assertThat(status(plan, DEBIAN).target()).isZero();
    assertThat(status(plan, DEBIAN).tier()).contains(settings.tiers().steps().get(1));
    assertThat(status(plan, DEBIAN).reason())
        .isEqualTo(
            "5 sold in the last 3 days; the pool is switched off: target 0; 1 ready, "
                + "0 being built (not counted: 1 expired): delete 1 expired");
  }

  @Test
  void whatIsNoLongerOfferedIsNotBuiltAndItsSparesStay() {
    PoolSettings settings =
        settings()
            .offers(List.of(Offer.kvm(MODULE, "small", "AlmaLinux-9")))
            .addAlwaysPooled(AlwaysPooled.of("Debian-12"))
            .build();

    Plan plan = plan(settings, 2, List.of(ready("1", DEBIAN, NOW)));

    assertThat(plan.builds()).isEmpty();
    assertThat(plan.deletes()).isEmpty();
    assertThat(status(plan, DEBIAN).offered()).isFalse();
    assertThat(status(plan, DEBIAN).reason())
        .isEqualTo(
            "2 sold in the last 3 days; not offered at present: target 0; "
                + "1 ready, 0 being built: nothing to do");
  }

  @Test
  void anAlwaysPooledOsTemplateIsJudgedAsIfOneHadBeenSold() {
    PoolSettings settings =
        settings()
            .tiers(Tiers.billmanager(2, 4, 7, 9, 11))
            .addAlwaysPooled(AlwaysPooled.of("Debian-12"))
            .build();

    assertThat(plan(settings, 0, List.of()).builds())
        .containsExactly(
            new Build(
                DEBIAN,
                "small",
                2,
                "none sold in the last 3 days; always pooled, so judged as if 1 had been sold: "
                    + "tier 1 (1 to 3 sold): target 2; 0 ready, 0 being built: build 2"));
    assertThat(status(plan(settings, 0, List.of()), DEBIAN).alwaysPooled()).isTrue();
    assertThat(status(plan(settings, 1, List.of()), DEBIAN).reason())
        .startsWith("1 sold in the last 3 days puts it in tier 1 (1 to 3 sold): target 2;");
    assertThat(status(plan(settings, 4, List.of()), DEBIAN).target()).isEqualTo(4);
  }

  @Test
  void alwaysPooledInVainIsWarnedOf() {
    PoolSettings settings =
        settings()
            .addAlwaysPooled(
                AlwaysPooled.of("Debain-12"),
                AlwaysPooled.of("Debian-12", "small", "medium", "large"),
                AlwaysPooled.of("AlmaLinux-9", "small"))
            .build();

    assertThat(plan(settings, 0, List.of()).warnings())
        .containsExactly(
            "OS template Debain-12 is always pooled, but no tariff offers it",
            "OS template Debian-12 is always pooled with tariffs that do not offer it: "
                + "large, medium");
    assertThat(plan(settings().build(), 0, List.of()).warnings()).isEmpty();
  }

  @Test
  void surplusStaysUnlessItsTrimmingIsAskedFor() {
    List<Spare> spares =
        List.of(
            ready("a", DEBIAN, NOW),
            ready("c", DEBIAN, NOW.minusSeconds(9)),
            ready("b", DEBIAN, NOW.minusSeconds(9)),
            building("d", DEBIAN),
            claimed("e", DEBIAN));

    assertThat(plan(settings().build(), 1, spares).deletes()).isEmpty();
    Plan trimmed = plan(settings().trimSurplus(true).build(), 1, spares);
    assertThat(trimmed.deletes()).extracting(Delete::spareId).containsExactly("b", "c");
    assertThat(trimmed.deletes().get(0).reason())
        .isEqualTo(
            "1 sold in the last 3 days puts it in tier 1 (1 to 3 sold): target 1; "
                + "3 ready, 1 being built (not counted: 1 claimed): 2 oldest are surplus, "
                + "and it is one, ready since 2026-11-22T11:59:51Z");
    assertThat(status(trimmed, DEBIAN).reason())
        .endsWith("(not counted: 1 claimed): delete 2 surplus");
  }

  @Test
  void sparesBeingBuiltDoNotPushReadyOnesOut() {
    PoolSettings settings = settings().trimSurplus(true).build();

    assertThat(plan(settings, 1, List.of(ready("1", DEBIAN, NOW), building("2", DEBIAN))).deletes())
        .isEmpty();
  }

  @Test
  void salesFromBeforeTheBeginningOfCountingDoNotCount() {
    PoolSettings settings = settings().countSince(NOW.minusSeconds(120)).build();

    assertThat(status(plan(settings, 5, List.of()), DEBIAN).reason())
        .startsWith(
            "2 sold in the last 3 days (counted since 2026-11-22T11:58:00Z) put it in tier 1");
  }

  @Test
  void deletionsAreInTheOrderOfKeysAndTheOldestFirst() {
    PoolSettings settings = settings().maximumPeriod(ONE_MONTH).build();
    List<Spare> spares =
        List.of(
            ready("4", DEBIAN, LONG_AGO),
            ready("1", ALMA, LONG_AGO),
            ready("3", DEBIAN, LONG_AGO.minusMillis(1)),
            ready("2", ALMA, LONG_AGO));

    assertThat(plan(settings, 0, spares).deletes())
        .extracting(Delete::spareId)
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void drainingDeletesAllThatAreReadyAndTouchesNothingElse() {
    List<Spare> spares =
        List.of(
            ready("3", DEBIAN, NOW),
            ready("2", DEBIAN, LONG_AGO),
            building("4", DEBIAN),
            claimed("5", DEBIAN),
            ready("1", ALMA, NOW));

    assertThat(Planner.drain(spares))
        .containsExactly(
            new Delete("1", "the pool is drained; ready since 2026-11-22T12:00:00Z"),
            new Delete("2", "the pool is drained; ready since 2026-10-13T12:00:00Z"),
            new Delete("3", "the pool is drained; ready since 2026-11-22T12:00:00Z"));
  }

  @Test
  void aSaleInTheFutureOfNowIsRefused() {
    PoolSettings settings = settings().build();
    SalesStatistics statistics = statistics(settings, List.of(new Sale(DEBIAN, NOW.plusMillis(1))));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Planner.plan(settings, statistics, List.of(), NOW))
        .withMessageContaining("is in the future of now");
  }

  @Test
  void statisticsOfAnotherWindowAreRefused() {
    PoolSettings settings = settings().build();
    SalesStatistics statistics = new SalesStatistics(StatisticsWindow.rollingDays(4));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Planner.plan(settings, statistics, List.of(), NOW))
        .withMessage(
            "the statistics count sales in the last 4 days, the settings want them in the last 3"
                + " days: rebuild the statistics");
  }

  @Test
  void whatBelongsToAnotherModuleIsRefused() {
    PoolKey other = PoolKey.kvm("vm2", "small", "Debian-12");
    PoolSettings settings = settings().build();
    String message =
        "sales and spares must be of module vm1, but one is of "
            + "virtualization=KVM;module=vm2;tariff=small;osTemplate=Debian-12";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(settings, 0, List.of(building("1", other))))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Planner.plan(settings, statistics(settings, sales(other, 1)), List.of(), NOW))
        .withMessage(message);
  }

  @Test
  void aSpareThatComesTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> plan(settings().build(), 0, List.of(building("1", DEBIAN), claimed("1", ALMA))))
        .withMessage("spare 1 comes twice");
  }

  @Test
  void aBuildOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Build(DEBIAN, "small", 0, "why not"))
        .withMessage("build of " + DEBIAN + " refused: number must be at least 1, but was 0");
  }

  private static Plan plan(PoolSettings settings, int sold, List<Spare> spares) {
    return Planner.plan(settings, statistics(settings, sales(DEBIAN, sold)), spares, NOW);
  }
}
