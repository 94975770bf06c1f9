package io.vpskit.provisioning.internal.workflow.decision;

import java.time.Duration;

/** How long an operation waits before it tries again: doubling, with a cap. */
public final class Pauses {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST_AFTER_REFUSAL = Duration.ofMinutes(5);
  private static final Duration LONGEST_AFTER_OUTAGE = Duration.ofMinutes(1);

  private Pauses() {}

  static Duration afterRefusal(int refusals) {
    return doubling(refusals, LONGEST_AFTER_REFUSAL);
  }

  public static Duration afterOutage(int outages) {
    return doubling(outages, LONGEST_AFTER_OUTAGE);
  }

  private static Duration doubling(int times, Duration cap) {
    long factor = 1L << Math.min(Math.max(times - 1, 0), 20);
    Duration pause = FIRST.multipliedBy(factor);
    return pause.compareTo(cap) < 0 ? pause : cap;
  }
}
