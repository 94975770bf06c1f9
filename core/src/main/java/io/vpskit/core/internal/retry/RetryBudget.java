package io.vpskit.core.internal.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bucket of tokens that keeps repetitions from drowning a panel in trouble: a repetition costs
 * five, a call that succeeds at once brings one back, a repetition that succeeds brings back what
 * it cost. One bucket serves all calls of a connection. Safe for use by several threads.
 */
public final class RetryBudget {

  static final int CAPACITY = 500;
  static final int COST = 5;
  static final int REWARD = 1;

  private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

  /** Whether a repetition can be paid for now. */
  public boolean allows() {
    return tokens.get() >= COST;
  }

  /** Pays for a repetition. Threads that asked at the same moment may empty the bucket together. */
  public void pay() {
    tokens.updateAndGet(left -> Math.max(0, left - COST));
  }

  /** Takes note of a call that the panel answered, by a refusal too. */
  public void answered(int attempt) {
    int reward = attempt == 1 ? REWARD : COST;
    tokens.updateAndGet(left -> Math.min(CAPACITY, left + reward));
  }
}
