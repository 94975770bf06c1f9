package io.vpskit.testkit.fault;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A fault of a selling BILLmanager in the making. Not for use by several threads while it is being
 * made.
 */
public interface BillManagerFaultRule extends PanelFaultRule<BillManagerFaultRule> {

  /**
   * A page comes in place of the document that asks for patience, as for a call that takes long.
   * {@link #afterEffect} the call is carried out all the same.
   *
   * @return the fault
   */
  Fault slowCallPage();

  /**
   * An error comes that asks for patience, as for a call that takes long; its type is made up.
   * {@link #afterEffect} the call is carried out all the same.
   *
   * @return the fault
   */
  Fault slowCallError();

  /**
   * The error for a balance that is too low, as for a real shortage.
   *
   * @return the fault
   */
  Fault insufficientFunds();

  /**
   * The error for a tariff that is closed, as for a real one.
   *
   * @return the fault
   */
  Fault tariffClosed();

  /**
   * The error for an address that has a licence of this kind, as for a real one.
   *
   * @return the fault
   */
  Fault addressTaken();

  /**
   * The error for a change of address or key within a month, as for a real one.
   *
   * @return the fault
   */
  Fault changedTooEarly();

  /**
   * The error for a function that the account has no right to, as for a seller who does not offer
   * suspending.
   *
   * @return the fault
   */
  Fault notOffered();

  /**
   * The error for a deletion before the end of the minimum term, as for a real one.
   *
   * @return the fault
   */
  Fault minimumTerm();

  /**
   * The call is answered by a panel of another behaviour, for example one that gives no number for
   * an order or speaks another language.
   *
   * @param change changes the behaviour of the emulator
   * @return the fault
   */
  Fault behaving(Consumer<BillManagerBehaviour.Builder> change);

  /**
   * The licence that the call orders stays in progress for ever.
   *
   * @return the fault
   */
  Fault neverActive();

  /**
   * The licence that the call orders never gets a key, unless a new one is asked for.
   *
   * @return the fault
   */
  Fault keyNeverComes();

  /**
   * The order is carried out twice: two licences of one name, both charged. The reply names the
   * second.
   *
   * @return the fault
   */
  Fault carriedOutTwice();

  /**
   * The licence that the call orders is missing from the first listings in which it should appear.
   *
   * @param listings how many, at least 1
   * @return the fault
   */
  Fault rowMissingFor(int listings);

  /**
   * The licence that the call orders is missing from listings for a time.
   *
   * @param time how long after the call, by the clock of the emulator, zero or more
   * @return the fault
   */
  Fault rowMissingFor(Duration time);

  /**
   * The renewal is charged and answered with {@code ok}, but the licence ends when it did before.
   *
   * @return the fault
   */
  Fault endUnchanged();

  /**
   * The renewal is charged and answered with {@code ok}, but rows and forms show the old end for a
   * time.
   *
   * @param time how long after the call, by the clock of the emulator, zero or more
   * @return the fault
   */
  Fault oldEndShownFor(Duration time);

  /**
   * Just before the call somebody else binds the licence that it is about to a name and an address
   * of his own.
   *
   * @param name his name
   * @param address his address
   * @return the fault
   */
  Fault boundMeanwhile(String name, String address);

  /**
   * Right after the call somebody else binds the licence that it is about to a name and an address
   * of his own.
   *
   * @param name his name
   * @param address his address
   * @return the fault
   */
  Fault boundAfterwards(String name, String address);
}
