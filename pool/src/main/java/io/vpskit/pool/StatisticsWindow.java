package io.vpskit.pool;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Which sales count at a moment: those from {@link #first} to the moment, both included.
 *
 * <p>The beginning never moves back while time goes on. Values are immutable.
 */
public sealed interface StatisticsWindow permits RollingDays, CalendarDays {

  /**
   * The last days as so many times 24 hours, whatever the clocks on the wall did: a sale counts
   * while {@code now - days < at <= now}, exact to the millisecond. BILLmanager's documentation
   * says "days" only; rolling days are our reading.
   *
   * @param days number of days, at least 1
   * @return the window
   * @throws IllegalArgumentException when there are fewer days
   */
  static StatisticsWindow rollingDays(int days) {
    return new RollingDays(days);
  }

  /**
   * Today and the calendar days before it. A day begins at the first midnight of its date, so that
   * it has 23, 24, 25 or other hours where clocks are changed, and ends where the next one begins.
   *
   * @param days number of days, today included, at least 1
   * @param zone where the days are; no zone is assumed
   * @return the window
   * @throws IllegalArgumentException when there are fewer days
   */
  static StatisticsWindow calendarDays(int days, ZoneId zone) {
    return new CalendarDays(days, zone);
  }

  /**
   * The first millisecond whose sales count.
   *
   * @param now the moment
   * @return the beginning of the window, included
   */
  Instant first(Instant now);

  /**
   * The window in words.
   *
   * @return such as "in the last 3 days"
   */
  String describe();
}
