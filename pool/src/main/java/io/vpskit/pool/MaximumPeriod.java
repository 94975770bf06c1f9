package io.vpskit.pool;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How long a spare may wait in the pool, in calendar months from becoming ready.
 *
 * <p>The time of day stays, and a day that the last month does not have becomes its last day: 31
 * January and one month give 28 or 29 February. A local time that a change of clocks skips is moved
 * on by what was skipped; one that comes twice is taken at the offset it began with, where that is
 * one of the two. BILLmanager's documentation says "months" only; this arithmetic is our reading.
 * Values are immutable.
 *
 * @param months number of months, at least 0; 0 is never
 * @param zone where the months are; UTC when there is no limit
 */
public record MaximumPeriod(int months, ZoneId zone) {
  private static final MaximumPeriod NEVER = new MaximumPeriod(0, ZoneOffset.UTC);

  /**
   * Checks the number of months.
   *
   * @param months number of months
   * @param zone where the months are
   * @throws IllegalArgumentException when the number is negative
   */
  public MaximumPeriod {
    Problems problems = new Problems("maximum period");
    problems.checkAtLeast("months", 0, months);
    problems.refuse();
    zone = months == 0 ? ZoneOffset.UTC : zone;
  }

  /**
   * A period that does not end.
   *
   * @return no limit
   */
  public static MaximumPeriod never() {
    return NEVER;
  }

  /**
   * A number of calendar months.
   *
   * @param months at least 0; 0 is never, as BILLmanager's empty field
   * @param zone where the months are; no zone is assumed
   * @return the period
   * @throws IllegalArgumentException when the number is negative
   */
  public static MaximumPeriod months(int months, ZoneId zone) {
    return new MaximumPeriod(months, zone);
  }

  /**
   * When a spare's time is over.
   *
   * @param readyAt when the spare became ready
   * @return the first moment at which it is expired, or empty for never
   */
  public Optional<Instant> endOf(Instant readyAt) {
    return months == 0
        ? Optional.empty()
        : Optional.of(readyAt.atZone(zone).plusMonths(months).toInstant());
  }

  /**
   * Whether a spare's time is over.
   *
   * @param readyAt when the spare became ready
   * @param now the moment
   * @return true at and after the end
   */
  public boolean isOver(Instant readyAt, Instant now) {
    return endOf(readyAt).filter(end -> !end.isAfter(now)).isPresent();
  }

  /**
   * The period in words.
   *
   * @return such as "2 months in Europe/Berlin" or "no limit"
   */
  public String describe() {
    return months == 0 ? "no limit" : months + (months == 1 ? " month in " : " months in ") + zone;
  }
}
