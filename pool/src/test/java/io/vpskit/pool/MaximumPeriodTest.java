package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaximumPeriodTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    // A day that the month does not have becomes its last one.
    "Europe/Berlin,       1, 2027-01-31T09:00:00Z, 2027-02-28T09:00:00Z",
    "Europe/Berlin,       1, 2028-01-31T09:00:00Z, 2028-02-29T09:00:00Z",
    "Europe/Berlin,      12, 2028-02-29T09:00:00Z, 2029-02-28T09:00:00Z",
    "UTC,                 1, 2026-02-28T09:00:00Z, 2026-03-28T09:00:00Z",
    "UTC,                 1, 2026-03-31T09:00:00Z, 2026-04-30T09:00:00Z",
    // The time of day stays when the offset changes.
    "Europe/Berlin,       1, 2026-03-15T09:00:00Z, 2026-04-15T08:00:00Z",
    "Europe/Berlin,       1, 2026-10-15T08:00:00Z, 2026-11-15T09:00:00Z",
    "America/St_Johns,    1, 2024-02-20T15:30:00Z, 2024-03-20T14:30:00Z",
    "Australia/Lord_Howe, 1, 2024-09-20T01:30:00Z, 2024-10-20T01:00:00Z",
    "Africa/Casablanca,   1, 2024-02-20T11:00:00Z, 2024-03-20T12:00:00Z",
    // 02:30 is skipped on 29 March 2026 and comes twice on 25 October 2026.
    "Europe/Berlin,       2, 2026-01-29T01:30:00Z, 2026-03-29T01:30:00Z",
    "Europe/Berlin,       1, 2026-09-25T00:30:00Z, 2026-10-25T00:30:00Z",
    // The zone decides which day it is.
    "Australia/Lord_Howe, 1, 2025-01-30T14:00:00Z, 2025-02-27T14:00:00Z"
  })
  void theEndIsTheSameTimeOfDayCalendarMonthsLater(
      ZoneId zone, int months, Instant readyAt, Instant end) {
    MaximumPeriod period = MaximumPeriod.months(months, zone);

    assertThat(period.endOf(readyAt)).contains(end);
    assertThat(period.isOver(readyAt, end.minusMillis(1))).isFalse();
    assertThat(period.isOver(readyAt, end)).isTrue();
    assertThat(period.isOver(readyAt, end.plusMillis(1))).isTrue();
  }

  @Property
  void monthsAreCountedByTheCalendarAndClampedInEveryZone(
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = 0, max = 1_700_000_000_000L) long readyMillis,
      @ForAll @IntRange(min = 1, max = 24) int months) {
    ZonedDateTime ready = Instant.ofEpochMilli(readyMillis).atZone(zone);
    int monthsSinceYearZero = 12 * ready.getYear() + ready.getMonthValue() - 1 + months;
    YearMonth month = YearMonth.of(monthsSinceYearZero / 12, monthsSinceYearZero % 12 + 1);
    LocalDate day = month.atDay(Math.min(ready.getDayOfMonth(), month.lengthOfMonth()));
    Instant end =
        ZonedDateTime.ofLocal(day.atTime(ready.toLocalTime()), zone, ready.getOffset()).toInstant();
    MaximumPeriod period = MaximumPeriod.months(months, zone);

    assertThat(period.endOf(ready.toInstant())).contains(end);
    assertThat(period.isOver(ready.toInstant(), end.minusMillis(1))).isFalse();
    assertThat(period.isOver(ready.toInstant(), end)).isTrue();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC",
            "Europe/Berlin",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Pacific/Apia")
        .map(ZoneId::of);
  }

  @Test
  void withoutALimitNothingIsEverOver() {
    assertThat(MaximumPeriod.never().endOf(Instant.EPOCH)).isEmpty();
    assertThat(MaximumPeriod.never().isOver(Instant.EPOCH, Instant.MAX)).isFalse();
    assertThat(MaximumPeriod.months(0, BERLIN)).isEqualTo(MaximumPeriod.never());
  }

  @Test
  void negativeMonthsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MaximumPeriod.months(-1, BERLIN))
        .withMessage("maximum period refused: months must be at least 0, but was -1");
  }

  @Test
  void periodsSpeakInWords() {
    assertThat(MaximumPeriod.never().describe()).isEqualTo("no limit");
    assertThat(MaximumPeriod.months(1, BERLIN).describe()).isEqualTo("1 month in Europe/Berlin");
    assertThat(MaximumPeriod.months(2, BERLIN).describe()).isEqualTo("2 months in Europe/Berlin");
  }
}
