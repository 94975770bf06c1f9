package io.vpskit.testkit.fault;

import io.vpskit.testkit.behaviour.Behaviour;
import java.time.Duration;
import java.util.function.Consumer;

/** A fault of a VMmanager in the making. Not for use by several threads while it is being made. */
public interface FaultRule extends PanelFaultRule<FaultRule> {

  /**
   * The error of a panel without a free address, as for a real shortage.
   *
   * @return the fault
   */
  Fault noFreeAddress();

  /**
   * The error of a panel without a node that has room, as for a real shortage.
   *
   * @return the fault
   */
  Fault noRoom();

  /**
   * The error for a name that is taken, as for a real duplicate.
   *
   * @return the fault
   */
  Fault nameTaken();

  /**
   * The error for a machine that is being installed, see {@link Behaviour#busyError}.
   *
   * @return the fault
   */
  Fault busy();

  /**
   * The call is answered by a panel of another behaviour, for example one that names the new id
   * only as {@code elid}, leaves the paging nodes out or speaks another language.
   *
   * @param change changes the behaviour of the emulator
   * @return the fault
   */
  Fault behaving(Consumer<Behaviour.Builder> change);

  /**
   * The machine that the call makes or reinstalls is never ready: it keeps {@code installos}.
   *
   * @return the fault
   */
  Fault installationNeverEnds();

  /**
   * The installation that the call starts fails at its end.
   *
   * @return the fault
   */
  Fault installationFails();

  /**
   * The recipe of the installation that the call starts fails at its end.
   *
   * @return the fault
   */
  Fault recipeFails();

  /**
   * The recipe of the installation that the call starts never ends.
   *
   * @return the fault
   */
  Fault recipeNeverEnds();

  /**
   * The machine that the call makes or reinstalls vanishes from the panel.
   *
   * @param after how long after the call, by the clock of the emulator, zero or more
   * @return the fault
   */
  Fault machineDisappears(Duration after);

  /**
   * The machine that the call makes is missing from the first listings in which it should appear.
   *
   * @param listings how many, at least 1
   * @return the fault
   */
  Fault rowMissingFor(int listings);

  /**
   * The machine that the call makes is missing from listings for a time.
   *
   * @param time how long after the call, by the clock of the emulator, zero or more
   * @return the fault
   */
  Fault rowMissingFor(Duration time);
}
