package io.vpskit.testkit.internal.panel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way to a panel's state past its functions: under the lock, brought up to date. */
public final class StateAccess {

  private final PanelModel panel;
  private final InstantSource clock;
  private final ReentrantLock lock;

  public StateAccess(PanelModel panel, InstantSource clock, ReentrantLock lock) {
    this.panel = panel;
    this.clock = clock;
    this.lock = lock;
  }

  public <T> T read(Function<Instant, T> work) {
    lock.lock();
    try {
      Instant now = clock.instant();
      panel.settle(now);
      return work.apply(now);
    } finally {
      lock.unlock();
    }
  }

  public void change(Consumer<Instant> work) {
    read(
        now -> {
          work.accept(now);
          return now;
        });
  }
}
