package io.vpskit.core;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call got no usable answer: the panel was not reached, the answer was lost, or something else
 * than the panel answered.
 *
 * <p>{@link #outcomeUnknown()} is the question to ask first. When it is true the call may have had
 * its effect, and the caller must look at the panel before it sends anything again.
 *
 * @serial exclude
 */
public final class PanelUnreachableException extends PanelException {

  private final String function;
  private final int attempts;
  private final CallOutcome lastOutcome;
  private final UnreachableReason reason;
  private final boolean outcomeUnknown;
  private final Optional<Duration> retryAfter;

  /**
   * Describes a call without a usable answer. The message and the causes must be free of secrets.
   *
   * @param message what happened
   * @param function the panel function that was called
   * @param attempts how many requests were made
   * @param lastOutcome how the last of them ended
   * @param outcomeUnknown whether the call may have had its effect
   * @param retryAfter how long the panel asked to be left alone
   * @param cause what the HTTP client reported, null when it reported nothing
   */
  public PanelUnreachableException(
      String message,
      String function,
      int attempts,
      CallOutcome lastOutcome,
      boolean outcomeUnknown,
      Optional<Duration> retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.function = Objects.requireNonNull(function, "function");
    this.attempts = attempts;
    this.lastOutcome = Objects.requireNonNull(lastOutcome, "lastOutcome");
    this.reason = UnreachableReason.of(lastOutcome, cause);
    this.outcomeUnknown = outcomeUnknown;
    this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
  }

  /**
   * The panel function that was called.
   *
   * @return for example {@code vm.edit}
   */
  public String function() {
    return function;
  }

  /**
   * How many requests were made for the call.
   *
   * @return 0 when the time was up before the first request, otherwise 1 or more
   */
  public int attempts() {
    return attempts;
  }

  /**
   * How the last attempt ended.
   *
   * @return never {@link CallOutcome#ANSWERED} or {@link CallOutcome#REFUSED}
   */
  public CallOutcome lastOutcome() {
    return lastOutcome;
  }

  /**
   * Why there was no usable answer, for people who set a panel up.
   *
   * @return the reason of the last attempt
   */
  public UnreachableReason reason() {
    return reason;
  }

  /**
   * Whether the call may have changed something on the panel. Always false for a read.
   *
   * @return true when a write was, or may have been, sent and its result is not known; false when
   *     it is certain that the call had no effect
   */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }

  /**
   * How long the answering side asked to be left alone ({@code Retry-After}).
   *
   * @return empty when it did not ask
   */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
