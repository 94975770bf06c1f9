package io.vpskit.core;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only while a test says so or a call pauses. */
final class TestTiming implements RetryTiming {

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private volatile long now;

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void pause(Duration wait) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(wait);
    advance(wait);
  }

  @Override
  public double random() {
    return 0.5;
  }

  void advance(Duration passed) {
    now += passed.toNanos();
  }

  List<Duration> pauses() {
    return pauses;
  }
}
