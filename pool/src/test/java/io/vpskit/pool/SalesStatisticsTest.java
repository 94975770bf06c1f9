package io.vpskit.pool;

import static io.vpskit.pool.Fixtures.ALMA;
import static io.vpskit.pool.Fixtures.DEBIAN;
import static io.vpskit.pool.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SalesStatisticsTest {
  private static final Duration WINDOW = Duration.ofDays(3);

  private final SalesStatistics statistics = new SalesStatistics(StatisticsWindow.rollingDays(3));

  @Test
  void eachKeyIsCountedAlone() {
    record(DEBIAN, NOW);
    record(ALMA, NOW.minusSeconds(1));
    record(DEBIAN, NOW.minusSeconds(2));

    assertThat(statistics.sold(NOW)).isEqualTo(Map.of(DEBIAN, 2, ALMA, 1));
  }

  @Test
  void aSaleCountsUntilItIsExactlyAsOldAsTheWindow() {
    record(DEBIAN, NOW);

    assertThat(statistics.sold(NOW.plus(WINDOW).minusMillis(1))).isEqualTo(Map.of(DEBIAN, 1));
    assertThat(statistics.sold(NOW.plus(WINDOW))).isEmpty();
  }

  @Test
  void aSaleOfThisVeryMillisecondCounts() {
    record(DEBIAN, NOW.plusNanos(700_000));

    assertThat(statistics.sold(NOW.plusNanos(300_000))).isEqualTo(Map.of(DEBIAN, 1));
  }

  @Test
  void aSaleInTheFutureOfNowIsRefusedByName() {
    record(DEBIAN, NOW);
    record(ALMA, NOW.plusMillis(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.sold(NOW))
        .withMessage(
            "a sale of virtualization=KVM;module=vm1;tariff=small;osTemplate=AlmaLinux-9 at"
                + " 2026-11-22T12:00:00.001Z is in the future of now, which is"
                + " 2026-11-22T12:00:00Z: compare the clocks of the hosts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.soldSince(NOW.minusSeconds(1), NOW));
    assertThat(statistics.sold(NOW.plusMillis(1))).isEqualTo(Map.of(DEBIAN, 1, ALMA, 1));
  }

  @Test
  void theClockMayBeSetBackBetweenTwoQuestions() {
    record(DEBIAN, NOW);

    assertThat(statistics.sold(NOW.plus(WINDOW))).isEmpty();
    assertThat(statistics.sold(NOW.plus(WINDOW).minusMillis(1))).isEqualTo(Map.of(DEBIAN, 1));
  }

  @Test
  void aLateSaleThatIsStillInTheWindowCounts() {
    record(DEBIAN, NOW);
    statistics.sold(NOW);
    record(ALMA, NOW.minus(WINDOW).plusMillis(1));

    assertThat(statistics.sold(NOW)).isEqualTo(Map.of(DEBIAN, 1, ALMA, 1));
    assertThat(statistics.sold(NOW.plusMillis(1))).isEqualTo(Map.of(DEBIAN, 1));
  }

  @Test
  void aLateSaleOutsideTheWindowOfTheLastQuestionCountsOnceAskedFor() {
    record(DEBIAN, NOW);
    statistics.sold(NOW.plusMillis(10));
    record(ALMA, NOW.minus(WINDOW).plusMillis(5));

    assertThat(statistics.sold(NOW.plusMillis(10))).isEqualTo(Map.of(DEBIAN, 1));
    assertThat(statistics.sold(NOW.plusMillis(4))).isEqualTo(Map.of(DEBIAN, 1, ALMA, 1));
  }

  @Test
  void aSaleThatNoWindowReachesIsLeftOut() {
    record(DEBIAN, NOW);
    record(ALMA, NOW.minus(WINDOW));

    assertThat(statistics.sold(NOW)).isEqualTo(Map.of(DEBIAN, 1));
  }

  @Test
  void whatNoWindowReachesAnyMoreIsForgotten() {
    record(DEBIAN, NOW.minusMillis(2));
    record(ALMA, NOW.minusMillis(1));
    record(DEBIAN, NOW);
    assertThat(statistics.retainedSales()).isEqualTo(3);
    assertThat(statistics.retainedKeys()).isEqualTo(2);

    record(DEBIAN, NOW.plus(WINDOW).minusMillis(2));
    assertThat(statistics.retainedSales()).isEqualTo(3);
    assertThat(statistics.retainedKeys()).isEqualTo(2);

    record(DEBIAN, NOW.plus(WINDOW).minusMillis(1));
    assertThat(statistics.retainedSales()).isEqualTo(3);
    assertThat(statistics.retainedKeys()).isEqualTo(1);

    record(ALMA, NOW.plus(WINDOW).plus(WINDOW));
    assertThat(statistics.retainedSales()).isEqualTo(1);
    assertThat(statistics.retainedKeys()).isEqualTo(1);
    assertThat(statistics.sold(NOW.plus(WINDOW).plus(WINDOW))).isEqualTo(Map.of(ALMA, 1));
  }

  @Test
  void aSaleThatNoWindowReachesIsNotHeldEither() {
    record(DEBIAN, NOW);
    record(ALMA, NOW.minus(WINDOW));

    assertThat(statistics.retainedSales()).isEqualTo(1);
    assertThat(statistics.retainedKeys()).isEqualTo(1);
  }

  @Test
  void salesBeforeTheBeginningOfCountingAreLeftAside() {
    record(DEBIAN, NOW.minusSeconds(2));
    record(DEBIAN, NOW.minusSeconds(1));
    record(ALMA, NOW.minusSeconds(3));

    assertThat(statistics.soldSince(NOW.minusSeconds(1), NOW)).isEqualTo(Map.of(DEBIAN, 1));
    assertThat(statistics.soldSince(NOW.minusSeconds(1).plusMillis(1), NOW)).isEmpty();
    assertThat(statistics.soldSince(NOW.plusSeconds(1), NOW)).isEmpty();
    assertThat(statistics.soldSince(NOW.minus(Duration.ofDays(9)), NOW))
        .isEqualTo(statistics.sold(NOW))
        .isEqualTo(Map.of(DEBIAN, 2, ALMA, 1));
  }

  @Test
  void calendarDaysAreCountedFromTheirMidnight() {
    SalesStatistics ofBerlin =
        SalesStatistics.rebuild(
            StatisticsWindow.calendarDays(1, ZoneId.of("Europe/Berlin")),
            Stream.of(
                new Sale(DEBIAN, Instant.parse("2026-11-21T23:00:00Z")),
                new Sale(ALMA, Instant.parse("2026-11-21T22:59:59.999Z"))));

    assertThat(ofBerlin.sold(NOW)).isEqualTo(Map.of(DEBIAN, 1));
  }

  @Test
  void withoutASaleAllIsZero() {
    assertThat(statistics.sold(NOW)).isEmpty();
    assertThat(statistics.window()).isEqualTo(StatisticsWindow.rollingDays(3));
  }

  @Test
  void timesThatCannotBeMeantAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sale(DEBIAN, Instant.EPOCH.minusNanos(1)))
        .withMessage(
            "time refused: time of sale must be between 1970 and 9999, but was"
                + " 1969-12-31T23:59:59.999999999Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.sold(Instant.MAX))
        .withMessageStartingWith("time refused: now must be between 1970 and 9999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statistics.soldSince(Instant.MIN, NOW))
        .withMessageStartingWith("time refused: since must be between 1970 and 9999");
    assertThat(new Sale(DEBIAN, Instant.EPOCH).at()).isEqualTo(Instant.EPOCH);
    assertThat(new Sale(DEBIAN, Instant.parse("9999-12-31T23:59:59.999999999Z")).at())
        .isEqualTo(Instant.parse("9999-12-31T23:59:59.999Z"));
  }

  private void record(PoolKey key, Instant at) {
    statistics.record(new Sale(key, at));
  }
}
