package io.vpskit.provisioning.internal.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long ago a step got its epoch, by a clock that neither jumps nor stops. A process that was
 * frozen in between must not send what another node may be sending by now.
 */
final class Lease {
  private final LongSupplier nanoTime;
  private final long since;
  private final Duration longest;

  Lease(LongSupplier nanoTime, Duration longest) {
    this.nanoTime = nanoTime;
    this.since = nanoTime.getAsLong();
    this.longest = longest;
  }

  boolean isFresh() {
    return nanoTime.getAsLong() - since < longest.toNanos();
  }
}
