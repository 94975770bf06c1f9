package io.vpskit.core.internal.http;

import io.vpskit.core.CallOutcome;
import io.vpskit.core.internal.envelope.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * How one request ended.
 *
 * @param <T> what was asked for
 */
public sealed interface AttemptResult<T> {

  /** How the request ended, in one word. */
  CallOutcome outcome();

  /**
   * The panel gave what was asked for.
   *
   * @param value what was asked for
   * @param <T> what was asked for
   */
  record Answered<T>(T value) implements AttemptResult<T> {
    @Override
    public CallOutcome outcome() {
      return CallOutcome.ANSWERED;
    }
  }

  /**
   * The panel refused.
   *
   * @param refusal why, in the panel's own words
   * @param <T> what was asked for
   */
  record Refused<T>(Refusal refusal) implements AttemptResult<T> {
    @Override
    public CallOutcome outcome() {
      return CallOutcome.REFUSED;
    }
  }

  /**
   * There is no usable answer.
   *
   * @param outcome in one word
   * @param description in a sentence without a full stop
   * @param hint how long the panel asked to be left alone
   * @param cause what the HTTP client reported
   * @param <T> what was asked for
   */
  record Failed<T>(
      CallOutcome outcome, String description, Optional<Duration> hint, Optional<IOException> cause)
      implements AttemptResult<T> {}
}
