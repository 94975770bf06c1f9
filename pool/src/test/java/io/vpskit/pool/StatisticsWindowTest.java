package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsWindowTest {

  @Test
  void rollingDaysAre24HoursAndTheOlderEndIsOutside() {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");

    assertThat(StatisticsWindow.rollingDays(3).first(now))
        .isEqualTo(Instant.parse("2026-11-19T12:00:00.001Z"));
  }

  @Property
  void rollingDaysCountExactlyWhatIsYoungerThanThem(
      @ForAll @IntRange(min = 1, max = 400) int days,
      @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long nowMillis,
      @ForAll @IntRange(min = -3, max = 3) int offset) {
    Instant now = Instant.ofEpochMilli(nowMillis);
    Instant at = now.minus(Duration.ofDays(days)).plusMillis(offset);

    boolean counted = !at.isBefore(StatisticsWindow.rollingDays(days).first(now));

    assertThat(counted).isEqualTo(offset > 0);
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks forward on 29 March 2026, back on 25 October 2026.
    "Europe/Berlin,        2, 2026-03-29T10:00:00Z, 2026-03-27T23:00:00Z",
    "Europe/Berlin,        2, 2026-03-30T10:00:00Z, 2026-03-28T23:00:00Z",
    "Europe/Berlin,        1, 2026-03-30T10:00:00Z, 2026-03-29T22:00:00Z",
    "Europe/Berlin,        1, 2026-10-25T22:59:59.999Z, 2026-10-24T22:00:00Z",
    "Europe/Berlin,        1, 2026-10-25T23:00:00Z, 2026-10-25T23:00:00Z",
    // Half an hour forward and back.
    "Australia/Lord_Howe,  1, 2024-10-06T12:00:00Z, 2024-10-05T13:30:00Z",
    "Australia/Lord_Howe,  1, 2024-10-06T13:00:00Z, 2024-10-06T13:00:00Z",
    // Back for Ramadan, forward after it.
    "Africa/Casablanca,    1, 2024-03-10T22:00:00Z, 2024-03-09T23:00:00Z",
    "Africa/Casablanca,    1, 2024-03-11T00:00:00Z, 2024-03-11T00:00:00Z",
    // Midnight itself is skipped.
    "America/Sao_Paulo,    1, 2018-11-04T12:00:00Z, 2018-11-04T03:00:00Z",
    // Over the end of a month and of February in a leap year.
    "UTC,                  3, 2024-03-01T00:00:00Z, 2024-02-28T00:00:00Z",
    "UTC,                  3, 2023-03-01T23:59:59.999Z, 2023-02-27T00:00:00Z"
  })
  void calendarDaysBeginAtTheMidnightOfTheirZone(
      ZoneId zone, int days, Instant now, Instant first) {
    assertThat(StatisticsWindow.calendarDays(days, zone).first(now)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-11-07T02:29:59.999Z, 2010-11-06T02:30:00Z",
    "2010-11-07T02:30:00Z,     2010-11-07T02:30:00Z",
    // At 02:31Z the clocks went back to 23:01 of the day before.
    "2010-11-07T02:40:00Z,     2010-11-07T02:30:00Z",
    "2010-11-07T03:30:00Z,     2010-11-07T02:30:00Z",
    "2010-11-08T03:29:59.999Z, 2010-11-07T02:30:00Z",
    "2010-11-08T03:30:00Z,     2010-11-08T03:30:00Z"
  })
  void aDayThatHasBegunIsNotLeftWhenClocksGoBackAcrossMidnight(Instant now, Instant first) {
    assertThat(StatisticsWindow.calendarDays(1, ZoneId.of("America/St_Johns")).first(now))
        .isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/St_Johns",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "America/Sao_Paulo",
        "Pacific/Apia"
      })
  void theBeginningNeverMovesBackAndIsTheStartOfADate(ZoneId zone) {
    StatisticsWindow window = StatisticsWindow.calendarDays(3, zone);
    Instant end = Instant.parse("2012-01-05T00:00:00Z");
    Instant previous = Instant.EPOCH;
    for (Instant now = Instant.parse("2010-01-01T00:00:00Z");
        now.isBefore(end);
        now = now.plusSeconds(900)) {
      Instant first = window.first(now);
      assertThat(first).isBetween(previous, now);
      assertThat(first).isEqualTo(LocalDate.ofInstant(first, zone).atStartOfDay(zone).toInstant());
      previous = first;
    }
  }

  @Test
  void daysBelowOneAreRefused() {
    for (int days : new int[] {0, -1}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StatisticsWindow.rollingDays(days))
          .withMessage("statistics window refused: days must be at least 1, but was " + days);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StatisticsWindow.calendarDays(days, ZoneId.of("UTC")))
          .withMessage("statistics window refused: days must be at least 1, but was " + days);
    }
  }

  @Test
  void windowsSpeakInWords() {
    assertThat(StatisticsWindow.rollingDays(1).describe()).isEqualTo("in the last day");
    assertThat(StatisticsWindow.rollingDays(3).describe()).isEqualTo("in the last 3 days");
    assertThat(StatisticsWindow.calendarDays(1, ZoneId.of("UTC")).describe())
        .isEqualTo("today in UTC");
    assertThat(StatisticsWindow.calendarDays(2, ZoneId.of("Europe/Berlin")).describe())
        .isEqualTo("in the last 2 calendar days of Europe/Berlin");
  }
}
