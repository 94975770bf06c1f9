package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every plan. */
@Domain(Scenario.Scenarios.class)
@Domain(DomainContext.Global.class)
class PlannerPropertyTest {

  @Property
  void planningAgainWithoutChangeBuildsAndDeletesNothingNew(@ForAll Scenario scenario) {
    Plan again = scenario.with(after(scenario, scenario.plan())).plan();

    assertThat(again.builds()).isEmpty();
    assertThat(again.deletes()).isEmpty();
  }

  @Property
  void neverMoreThanTheTargetIsBuilt(@ForAll Scenario scenario) {
    Plan plan = scenario.plan();
    Map<PoolKey, KeyStatus> statuses =
        plan.keys().stream().collect(Collectors.toMap(KeyStatus::key, Function.identity()));

    for (Build build : plan.builds()) {
      KeyStatus status = statuses.get(build.key());
      assertThat(status.ready() + status.building() + build.number()).isEqualTo(status.target());
      assertThat(status.toBuild()).isEqualTo(build.number());
    }
    for (KeyStatus status : plan.keys()) {
      assertThat(status.toBuild() > 0)
          .isEqualTo(status.ready() + status.building() < status.target());
    }
  }

  @Property
  void onlyWhatIsExpiredIsDeletedUnlessSurplusIsTrimmed(@ForAll Scenario scenario) {
    Set<String> deleted = deletedIds(scenario.plan());
    boolean trims = scenario.settings().trimSurplus() && scenario.settings().enabled();

    for (Spare spare : scenario.spares()) {
      if (isExpired(scenario, spare)) {
        assertThat(deleted).contains(spare.id());
      } else if (!trims || spare.state() != SpareState.READY) {
        assertThat(deleted).doesNotContain(spare.id());
      }
    }
  }

  @Property
  void trimmingLeavesTheTarget(@ForAll Scenario scenario) {
    Plan plan = scenario.plan();
    Set<String> deleted = deletedIds(plan);
    for (KeyStatus status : plan.keys()) {
      long left =
          scenario.spares().stream()
              .filter(spare -> spare.key().equals(status.key()))
              .filter(spare -> spare.state() == SpareState.READY)
              .filter(spare -> !deleted.contains(spare.id()))
              .count();
      assertThat(left).isGreaterThanOrEqualTo(Math.min(status.ready(), status.target()));
    }
  }

  @Property
  void everySpareAndEverySaleInTheWindowIsAccountedFor(@ForAll Scenario scenario) {
    Plan plan = scenario.plan();

    int spares =
        plan.keys().stream()
            .mapToInt(key -> key.ready() + key.building() + key.claimed() + key.expired())
            .sum();
    long sold =
        scenario.sales().stream()
            .map(Sale::at)
            .filter(
                at -> !at.isBefore(scenario.settings().statisticsWindow().first(scenario.now())))
            .filter(at -> scenario.settings().countSince().filter(at::isBefore).isEmpty())
            .count();

    assertThat(spares).isEqualTo(scenario.spares().size());
    assertThat(plan.keys().stream().mapToLong(KeyStatus::sold).sum()).isEqualTo(sold);
  }

  @Property
  void aPoolThatIsSwitchedOffAndKeysThatAreNotOfferedGetNothing(@ForAll Scenario scenario) {
    for (Build build : scenario.plan().builds()) {
      assertThat(scenario.settings().enabled()).isTrue();
      assertThat(scenario.settings().offers())
          .anyMatch(
              offer -> offer.key().equals(build.key()) && offer.tariff().equals(build.tariff()));
    }
  }

  @Property
  void theOrderOfTheInputDoesNotMatter(@ForAll Scenario scenario, @ForAll Random random) {
    assertThat(scenario.shuffled(random).plan()).isEqualTo(scenario.plan());
  }

  @Property
  void shiftingAllTimesShiftsTheAnswer(
      @ForAll Scenario scenario,
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long millis) {
    Scenario rolling = onRollingTime(scenario);

    assertSameDecisions(rolling.shifted(Duration.ofMillis(millis)).plan(), rolling.plan());
  }

  /** The calendar, and Berlin's of today, repeats itself every 400 years, which are whole weeks. */
  @Property
  void shiftingAllTimesByWholeCyclesOfTheCalendarShiftsTheAnswer(@ForAll Scenario scenario) {
    assertSameDecisions(scenario.shifted(Duration.ofDays(146_097)).plan(), scenario.plan());
  }

  @Property
  void everyDecisionHasAReasonAndTheResultIsInOrder(@ForAll Scenario scenario) {
    Plan plan = scenario.plan();

    assertThat(plan.builds()).extracting(Build::key).isSorted().doesNotHaveDuplicates();
    assertThat(plan.keys()).extracting(KeyStatus::key).isSorted().doesNotHaveDuplicates();
    assertThat(plan.deletes()).extracting(Delete::spareId).doesNotHaveDuplicates();
    assertThat(plan.builds()).allMatch(build -> build.reason().contains("build " + build.number()));
    assertThat(plan.deletes()).noneMatch(delete -> delete.reason().isBlank());
  }

  private static List<Spare> after(Scenario scenario, Plan plan) {
    Set<String> deleted = deletedIds(plan);
    List<Spare> spares =
        new ArrayList<>(
            scenario.spares().stream().filter(spare -> !deleted.contains(spare.id())).toList());
    for (Build build : plan.builds()) {
      for (int i = 0; i < build.number(); i++) {
        spares.add(Fixtures.building("new " + spares.size(), build.key()));
      }
    }
    return spares;
  }

  private static Scenario onRollingTime(Scenario scenario) {
    PoolSettings settings =
        PoolSettings.builder()
            .from(scenario.settings())
            .statisticsWindow(StatisticsWindow.rollingDays(2))
            .maximumPeriod(MaximumPeriod.never())
            .build();
    return new Scenario(settings, scenario.sales(), scenario.spares(), scenario.now());
  }

  private static void assertSameDecisions(Plan one, Plan other) {
    assertThat(one.builds().stream().map(build -> List.of(build.key(), build.number())))
        .isEqualTo(
            other.builds().stream().map(build -> List.of(build.key(), build.number())).toList());
    assertThat(one.deletes().stream().map(Delete::spareId).toList())
        .isEqualTo(other.deletes().stream().map(Delete::spareId).toList());
    assertThat(one.keys())
        .extracting(KeyStatus::sold)
        .isEqualTo(other.keys().stream().map(KeyStatus::sold).toList());
  }

  private static Set<String> deletedIds(Plan plan) {
    return plan.deletes().stream()
        .map(Delete::spareId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isExpired(Scenario scenario, Spare spare) {
    return spare.state() == SpareState.READY
        && scenario
            .settings()
            .maximumPeriod()
            .isOver(spare.readyAt().orElseThrow(), scenario.now());
  }
}
