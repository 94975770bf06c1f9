package io.vpskit.core.internal.retry;

import java.time.Duration;

/** What follows an attempt that gave no usable answer. */
public sealed interface RetryDecision {

  /**
   * Send the call again.
   *
   * @param delay how long to wait before
   */
  record RetryAfter(Duration delay) implements RetryDecision {}

  /** Stop; it is certain that the call had no effect. */
  record GiveUp() implements RetryDecision {}

  /** Stop; the call may have had its effect. */
  record OutcomeUnknown() implements RetryDecision {}
}
