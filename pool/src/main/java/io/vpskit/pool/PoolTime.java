package io.vpskit.pool;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The resolution and the range of every time in this package. */
final class PoolTime {
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private PoolTime() {}

  /** Cuts off what is finer than a millisecond, so that stored and fresh times compare alike. */
  static Instant toMillisecond(String field, Instant time) {
    Problems problems = new Problems("time");
    check(problems, field, time);
    problems.refuse();
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  static void check(Problems problems, String field, Instant time) {
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      problems.add(field + " must be between 1970 and 9999, but was " + time);
    }
  }
}
