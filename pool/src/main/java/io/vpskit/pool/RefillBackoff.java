package io.vpskit.pool;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a key waits after its builds failed: a first delay that doubles with each further
 * failure in a row, up to a longest one. Without randomness; a success starts anew. Values are
 * immutable.
 *
 * @param first the delay after one failure, above zero
 * @param longest the longest delay, at least the first
 */
public record RefillBackoff(Duration first, Duration longest) {

  /**
   * Checks the delays.
   *
   * @param first the delay after one failure
   * @param longest the longest delay
   * @throws IllegalArgumentException naming every bound that is broken
   */
  public RefillBackoff {
    Problems problems = new Problems("refill backoff");
    if (first.isNegative() || first.isZero()) {
      problems.add("first must be above zero, but was " + first);
    }
    if (longest.compareTo(first) < 0) {
      problems.add("longest must be at least first, " + first + ", but was " + longest);
    }
    problems.refuse();
  }

  /**
   * The usual delays.
   *
   * @return one minute, doubling to one hour
   */
  public static RefillBackoff standard() {
    return new RefillBackoff(Duration.ofMinutes(1), Duration.ofHours(1));
  }

  /**
   * How long to wait.
   *
   * @param failures number of builds of the key that failed in a row, at least 0
   * @return the delay, zero without a failure
   * @throws IllegalArgumentException when the number is negative
   */
  public Duration delayAfter(int failures) {
    Problems problems = new Problems("refill backoff");
    problems.checkAtLeast("failures", 0, failures);
    problems.refuse();
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration delay = first;
    for (int failure = 1; failure < failures; failure++) {
      if (delay.compareTo(longest.minus(delay)) >= 0) {
        return longest;
      }
      delay = delay.multipliedBy(2);
    }
    return delay;
  }

  /**
   * When the next build of a key may start.
   *
   * @param failures number of builds of the key that failed in a row, at least 0
   * @param lastFailure when the last of them failed
   * @return the first moment at which it may
   * @throws IllegalArgumentException when the number is negative
   */
  public Instant nextStart(int failures, Instant lastFailure) {
    return lastFailure.plus(delayAfter(failures));
  }
}
