package io.vpskit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is told to go on.
 *
 * <p>An emulator evaluates its state when it is asked, so moving this clock is all it takes to have
 * a machine installed or a session expired. Time never goes backwards.
 *
 * <p>Safe for use by several threads.
 */
public final class VirtualClock implements InstantSource {

  private final AtomicReference<Instant> now;

  private VirtualClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  /**
   * Makes a clock that shows the given instant.
   *
   * @param start the first instant shown
   * @return the clock
   */
  public static VirtualClock startingAt(Instant start) {
    return new VirtualClock(Objects.requireNonNull(start, "start"));
  }

  /**
   * Makes a clock that shows 2026-01-01T00:00:00Z, for tests to which the date does not matter.
   *
   * @return the clock
   */
  public static VirtualClock create() {
    return startingAt(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /**
   * Moves the clock on.
   *
   * @param step how far, zero or more
   * @return the instant shown afterwards
   * @throws IllegalArgumentException if {@code step} is negative
   */
  public Instant advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("step must not be negative, but is " + step);
    }
    return now.updateAndGet(instant -> instant.plus(step));
  }

  /**
   * Moves the clock on to an instant.
   *
   * @param target the instant to show, not before the one shown now
   * @throws IllegalArgumentException if {@code target} is in the past of this clock
   */
  public void advanceTo(Instant target) {
    now.updateAndGet(
        instant -> {
          if (target.isBefore(instant)) {
            throw new IllegalArgumentException(
                "target " + target + " is before the present of this clock, " + instant);
          }
          return target;
        });
  }

  @Override
  public String toString() {
    return "VirtualClock[" + instant() + "]";
  }
}
