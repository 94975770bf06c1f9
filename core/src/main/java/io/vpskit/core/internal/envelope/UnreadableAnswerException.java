package io.vpskit.core.internal.envelope;

/**
 * What came is not an answer of the panel. Names columns and places, never values. Unchecked, so
 * that it passes through a row mapper; it does not leave core.
 */
public final class UnreadableAnswerException extends RuntimeException {

  /** Says what is wrong, without quoting the answer. */
  public UnreadableAnswerException(String message) {
    super(message);
  }
}
