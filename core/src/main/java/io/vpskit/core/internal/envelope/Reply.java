package io.vpskit.core.internal.envelope;

/**
 * What a panel answered: what was asked for, or a refusal.
 *
 * @param <T> what was asked for
 */
public sealed interface Reply<T> {

  /**
   * The panel gave what was asked for.
   *
   * @param value what was asked for
   * @param <T> what was asked for
   */
  record Given<T>(T value) implements Reply<T> {}

  /**
   * The panel refused.
   *
   * @param refusal why
   * @param <T> what was asked for
   */
  record Refused<T>(Refusal refusal) implements Reply<T> {}
}
