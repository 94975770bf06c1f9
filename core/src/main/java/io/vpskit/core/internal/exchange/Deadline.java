package io.vpskit.core.internal.exchange;

import io.vpskit.core.RetryTiming;
import java.time.Duration;

/** The time a call has, counted on a clock that only runs forward. */
final class Deadline {

  private final RetryTiming timing;
  private final long start;
  private final Duration limit;

  private Deadline(RetryTiming timing, Duration limit) {
    this.timing = timing;
    this.start = timing.nanoTime();
    this.limit = limit;
  }

  static Deadline starting(RetryTiming timing, Duration limit) {
    return new Deadline(timing, limit);
  }

  Duration limit() {
    return limit;
  }

  Duration elapsed() {
    return Duration.ofNanos(timing.nanoTime() - start);
  }

  Duration remaining() {
    return limit.minus(elapsed());
  }

  boolean isOver() {
    return remaining().isNegative() || remaining().isZero();
  }
}
