package io.vpskit.core.call;

/**
 * Makes a value of an answer. Has no effects, since a call that is repeated reads its answer again.
 *
 * @param <T> what the answer becomes
 */
@FunctionalInterface
public interface AnswerReader<T> {

  /**
   * Reads one answer.
   *
   * @param answer the document
   * @return the value
   */
  T read(Answer answer);
}
