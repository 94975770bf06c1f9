package io.vpskit.core;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How long a panel call may take. Immutable; made with a {@link Builder}.
 *
 * <p>Each value must be at least 1 ms and at most 10 minutes, and {@link #connect()}, {@link
 * #read()} and {@link #write()} at most as long as {@link #call()}.
 */
@Value.Immutable
@HiddenImplementation
public abstract class PanelTimeouts {

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  PanelTimeouts() {}

  /**
   * The default time-outs.
   *
   * @return connect 5 s, read 30 s, write 30 s, call 60 s
   */
  public static PanelTimeouts defaults() {
    return builder().build();
  }

  /**
   * Starts from the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * For a TCP connection.
   *
   * @return default 5 s
   */
  @Value.Default
  public Duration connect() {
    return Duration.ofSeconds(5);
  }

  /**
   * Between two pieces of an answer, or of the TLS handshake.
   *
   * @return default 30 s
   */
  @Value.Default
  public Duration read() {
    return Duration.ofSeconds(30);
  }

  /**
   * Between two pieces of a request.
   *
   * @return default 30 s
   */
  @Value.Default
  public Duration write() {
    return Duration.ofSeconds(30);
  }

  /**
   * For a whole call: every attempt, the waiting between attempts, log-ins and reading the answer.
   *
   * @return default 60 s
   */
  @Value.Default
  public Duration call() {
    return Duration.ofSeconds(60);
  }

  /** Refuses values out of bounds, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("time-outs");
    checkBounds(problems, "connect", connect());
    checkBounds(problems, "read", read());
    checkBounds(problems, "write", write());
    checkBounds(problems, "call", call());
    checkWithinCall(problems, "connect", connect());
    checkWithinCall(problems, "read", read());
    checkWithinCall(problems, "write", write());
    problems.refuse();
  }

  private static void checkBounds(Problems problems, String name, Duration value) {
    problems.require(
        value.compareTo(SHORTEST) >= 0 && value.compareTo(LONGEST) <= 0,
        name + " must be from 1 ms to 10 minutes, is " + value);
  }

  private void checkWithinCall(Problems problems, String name, Duration value) {
    problems.require(
        value.compareTo(call()) <= 0,
        name + " must not be longer than call (" + call() + "), is " + value);
  }

  /** Builds time-outs; what is not set keeps its default. Not safe for use by several threads. */
  public static final class Builder extends ImmutablePanelTimeouts.Builder {
    Builder() {}
  }
}
