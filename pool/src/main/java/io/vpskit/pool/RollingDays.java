package io.vpskit.pool;

import java.time.Duration;
import java.time.Instant;

/** So many times 24 hours up to now. */
record RollingDays(int days) implements StatisticsWindow {

  RollingDays {
    Problems problems = new Problems("statistics window");
    problems.checkAtLeast("days", 1, days);
    problems.refuse();
  }

  @Override
  public Instant first(Instant now) {
    return now.minus(Duration.ofDays(days)).plusMillis(1);
  }

  @Override
  public String describe() {
    return "in the last " + (days == 1 ? "day" : days + " days");
  }
}
