package io.vpskit.testkit.fault;

import java.util.List;

/**
 * The script of faults of one emulated panel.
 *
 * <pre>{@code
 * Fault lost = emulator.faults().on("vm.edit").when(PanelCall::creates).nth(1).loseAnswerAfterEffect();
 * ...
 * assertThat(lost.fired()).isEqualTo(1);
 * }</pre>
 *
 * <p>Several faults may strike one call; they work together in the order in which they were
 * scripted.
 *
 * <p>Safe for use by several threads.
 *
 * @param <R> the faults that the panel knows
 */
public interface PanelFaults<R> {

  /**
   * Starts a fault for the calls of a function.
   *
   * @param function the name, for example {@code vm.edit}; a trailing {@code *} stands for any
   *     ending, as in {@code vm.*}
   * @return the rule to complete
   */
  R on(String function);

  /**
   * Starts a fault for the calls of every function.
   *
   * @return the rule to complete
   */
  R onEveryFunction();

  /**
   * The faults scripted and not taken back, oldest first.
   *
   * @return the faults
   */
  List<Fault> scripted();

  /** Takes all faults back. */
  void clear();
}
