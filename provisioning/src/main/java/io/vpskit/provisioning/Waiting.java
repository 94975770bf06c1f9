package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.Changes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets threads of the host wait until something on record is so. Thread-safe. */
final class Waiting {
  private static final long LOOK_AGAIN_MILLIS = 500;
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Changes changes;

  Waiting(Changes changes) {
    this.changes = changes;
  }

  /** What was read last: so, or not so when the time is over. */
  <T> T until(Supplier<T> look, Predicate<T> isSo, Duration limit) throws InterruptedException {
    Duration bounded = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
    long end = System.nanoTime() + bounded.toNanos();
    while (true) {
      long seen = changes.count();
      T found = look.get();
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (isSo.test(found) || left <= 0) {
        return found;
      }
      changes.await(seen, Math.min(left, LOOK_AGAIN_MILLIS));
    }
  }
}
