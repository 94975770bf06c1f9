package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is recorded and asked in whatever order, the numbers are those of plain counting. */
class SalesStatisticsPropertyTest {
  private static final Instant START = Instant.parse("2010-11-05T00:00:00Z");
  private static final List<PoolKey> KEYS =
      List.of(PoolKey.ovz("1", "a"), PoolKey.ovz("1", "b"), PoolKey.ovz("1", "c"));

  /** A sale of a key, or a question, at an hour after the start, give or take a millisecond. */
  record Step(boolean isSale, int key, int hours, int millis, boolean isSince) {
    Instant at() {
      return START.plus(Duration.ofHours(hours)).plusMillis(millis);
    }

    Sale sale() {
      return new Sale(KEYS.get(key), at());
    }
  }

  @Property(tries = 2000)
  void incrementalEqualsRebuiltEqualsPlainCounting(
      @ForAll("windows") StatisticsWindow window, @ForAll("steps") List<Step> steps) {
    SalesStatistics incremental = new SalesStatistics(window);
    List<Sale> history = new ArrayList<>();
    for (Step step : steps) {
      if (step.isSale()) {
        incremental.record(step.sale());
        history.add(step.sale());
      } else {
        Instant now = notBefore(history, step.at());
        SalesStatistics rebuilt = SalesStatistics.rebuild(window, history.stream());
        Instant first = window.first(now);
        if (step.isSince()) {
          Instant since = now.minus(Duration.ofHours(step.hours()));
          assertThat(incremental.soldSince(since, now))
              .isEqualTo(rebuilt.soldSince(since, now))
              .isEqualTo(count(history, since.isAfter(first) ? since : first, now));
        } else {
          assertThat(incremental.sold(now))
              .isEqualTo(rebuilt.sold(now))
              .isEqualTo(count(history, first, now));
        }
      }
    }
  }

  @Provide
  Arbitrary<StatisticsWindow> windows() {
    return Arbitraries.of(
        StatisticsWindow.rollingDays(1),
        StatisticsWindow.rollingDays(2),
        StatisticsWindow.calendarDays(1, ZoneId.of("America/St_Johns")),
        StatisticsWindow.calendarDays(2, ZoneId.of("Europe/Berlin")));
  }

  /** Hours mostly rise, so that windows move and sales come a little out of order. */
  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Step> step =
        Combinators.combine(
                Arbitraries.of(true, true, true, false),
                Arbitraries.integers().between(0, KEYS.size() - 1),
                Arbitraries.integers().between(0, 96),
                Arbitraries.integers().between(-1, 1),
                Arbitraries.of(true, false))
            .as(Step::new);
    return step.list().ofMaxSize(120).map(SalesStatisticsPropertyTest::roughlyInOrder);
  }

  private static List<Step> roughlyInOrder(List<Step> steps) {
    List<Step> moved = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      int hours = step.hours() / 4 + 3 * i;
      moved.add(new Step(step.isSale(), step.key(), hours, step.millis(), step.isSince()));
    }
    return moved;
  }

  private static Instant notBefore(List<Sale> history, Instant wanted) {
    return history.stream()
        .map(Sale::at)
        .reduce(wanted, (latest, at) -> at.isAfter(latest) ? at : latest);
  }

  private static Map<PoolKey, Integer> count(List<Sale> history, Instant first, Instant now) {
    return history.stream()
        .filter(sale -> !sale.at().isBefore(first) && !sale.at().isAfter(now))
        .collect(Collectors.groupingBy(Sale::key, Collectors.summingInt(sale -> 1)));
  }
}
