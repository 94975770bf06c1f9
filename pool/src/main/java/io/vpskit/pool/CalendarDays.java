package io.vpskit.pool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Today and the calendar days before it. */
record CalendarDays(int days, ZoneId zone) implements StatisticsWindow {

  CalendarDays {
    Problems problems = new Problems("statistics window");
    problems.checkAtLeast("days", 1, days);
    problems.refuse();
  }

  @Override
  public Instant first(Instant now) {
    return beginning(today(now).minusDays(days - 1L));
  }

  @Override
  public String describe() {
    return days == 1 ? "today in " + zone : "in the last " + days + " calendar days of " + zone;
  }

  /**
   * Clocks that are set back across midnight show yesterday's date once more (St. John's until
   * 2011); the day that has begun goes on all the same, or the window would move back.
   */
  private LocalDate today(Instant now) {
    LocalDate date = LocalDate.ofInstant(now, zone);
    LocalDate next = date.plusDays(1);
    return beginning(next).isAfter(now) ? date : next;
  }

  private Instant beginning(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }
}
