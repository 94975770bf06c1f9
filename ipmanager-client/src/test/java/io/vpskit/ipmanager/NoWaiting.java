package io.vpskit.ipmanager;

import io.vpskit.core.RetryTiming;
import java.time.Duration;

/** Repeats at once. */
final class NoWaiting implements RetryTiming {

  @Override
  public long nanoTime() {
    return 0;
  }

  @Override
  public void pause(Duration wait) {}

  @Override
  public double random() {
    return 0;
  }
}
