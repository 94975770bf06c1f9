package io.vpskit.core.internal.retry;

import io.vpskit.core.internal.retry.RetryDecision.GiveUp;
import io.vpskit.core.internal.retry.RetryDecision.OutcomeUnknown;
import io.vpskit.core.internal.retry.RetryDecision.RetryAfter;
import java.time.Duration;

/**
 * Decides about repetitions. Pure.
 *
 * <p>At most two repetitions with full jitter: a wait anywhere between nothing and 200 ms, then
 * anywhere between nothing and 400 ms. A wait the panel asks for is a lower bound; when it is
 * longer than 2 s, waiting is the business of whoever called.
 */
public final class RetryPolicy {

  static final int MOST_REPETITIONS = 2;
  static final Duration BASE = Duration.ofMillis(200);
  static final Duration CAP = Duration.ofSeconds(2);

  private RetryPolicy() {}

  /**
   * What to do after an attempt that failed.
   *
   * @param attempt the facts
   * @param random from 0 (inclusive) to 1 (exclusive)
   * @return the decision
   */
  public static RetryDecision decide(FailedAttempt attempt, double random) {
    Duration wait = longer(jitter(attempt.number(), random), attempt.hint().orElse(Duration.ZERO));
    if (mayRepeat(attempt)
        && wait.compareTo(CAP) <= 0
        && attempt.elapsed().plus(wait).compareTo(attempt.limit()) < 0) {
      return new RetryAfter(wait);
    }
    return effectPossible(attempt) ? new OutcomeUnknown() : new GiveUp();
  }

  private static boolean mayRepeat(FailedAttempt attempt) {
    return attempt.number() <= MOST_REPETITIONS
        && attempt.budgetAllows()
        && mayPass(attempt)
        && isHarmless(attempt);
  }

  /** Whether another attempt can end differently. */
  private static boolean mayPass(FailedAttempt attempt) {
    return switch (attempt.outcome()) {
      case NOT_SENT, NO_ANSWER, HTTP_FAILURE, UNREADABLE -> true;
      case ANSWERED, REFUSED, NOT_TRUSTED, HTTP_REJECTION, TOO_LARGE, INCOMPLETE -> false;
    };
  }

  /** Whether another attempt cannot have an effect that one attempt would not have. */
  private static boolean isHarmless(FailedAttempt attempt) {
    return switch (attempt.kind()) {
      case READ, IDEMPOTENT_WRITE -> true;
      case UNSAFE_WRITE -> !effectPossible(attempt);
    };
  }

  private static boolean effectPossible(FailedAttempt attempt) {
    return attempt.kind().isWrite()
        && (attempt.outcome().mayHaveHadEffect() || attempt.earlierMayHaveHadEffect());
  }

  private static Duration jitter(int number, double random) {
    int doublings = Math.min(Math.max(number - 1, 0), 10);
    Duration ceiling = shorter(CAP, BASE.multipliedBy(1L << doublings));
    return Duration.ofNanos((long) (ceiling.toNanos() * random));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
