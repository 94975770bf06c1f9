package io.vpskit.core;

import java.time.Duration;

/**
 * Time and chance as the repetition of calls sees them. A host has no reason to replace it; a test
 * or a simulation does, so that it never really waits.
 */
public interface RetryTiming {

  /**
   * A clock that only runs forward.
   *
   * @return nanoseconds since an arbitrary moment
   */
  long nanoTime();

  /**
   * Waits before a request: before a repetition up to 2 s, and as long as a client is told to leave
   * its panel alone between two calls.
   *
   * @param wait zero or more
   * @throws InterruptedException when the waiting thread is interrupted; the call is then given up
   */
  void pause(Duration wait) throws InterruptedException;

  /**
   * Spreads repetitions.
   *
   * @return from 0 (inclusive) to 1 (exclusive), uniform
   */
  double random();

  /**
   * Real time and real chance.
   *
   * @return the timing used when none is set
   */
  static RetryTiming system() {
    return SystemRetryTiming.INSTANCE;
  }
}
