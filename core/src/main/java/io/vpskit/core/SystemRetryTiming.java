package io.vpskit.core;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Real time and real chance. */
enum SystemRetryTiming implements RetryTiming {
  INSTANCE;

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void pause(Duration wait) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(wait.toNanos());
  }

  @Override
  public double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
