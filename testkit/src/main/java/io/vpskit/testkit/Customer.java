package io.vpskit.testkit;

import io.vpskit.testkit.internal.vmmanager.CustomerHand;

/**
 * Somebody who owns machines and uses the panel in his browser. What he does is no call: the ledger
 * does not list it and no fault strikes it. But he may do only what the panel lets him: his account
 * must be enabled, the machine his, the function not denied to him.
 *
 * <p>Machines are named by their names. Every method throws {@link
 * java.util.NoSuchElementException} if there is no such machine, or no longer such an account. Safe
 * for use by several threads.
 */
public final class Customer {

  private final CustomerHand hand;

  Customer(CustomerHand hand) {
    this.hand = hand;
  }

  /**
   * Switches a machine on.
   *
   * @param machine its name
   * @return whether the panel let him
   */
  public boolean startMachine(String machine) {
    return hand.start(machine);
  }

  /**
   * Switches a machine off.
   *
   * @param machine its name
   * @return whether the panel let him
   */
  public boolean stopMachine(String machine) {
    return hand.stop(machine);
  }

  /**
   * Restarts a machine, which switches on one that is off.
   *
   * @param machine its name
   * @return whether the panel let him
   */
  public boolean restartMachine(String machine) {
    return hand.restart(machine);
  }
}
