package io.vpskit.testkit.fault;

/**
 * A fault that was scripted: tells how often it struck, and can be taken back.
 *
 * <p>Safe for use by several threads.
 */
public interface Fault {

  /**
   * How many calls matched function and condition, whether or not the fault was due.
   *
   * @return the number
   */
  long matched();

  /**
   * How many calls the fault struck.
   *
   * @return the number
   */
  long fired();

  /**
   * What the fault does to which calls.
   *
   * @return a short text without secrets
   */
  String description();

  /** Takes the fault back: it strikes no further call. Its numbers stay. */
  void remove();
}
