package io.vpskit.testkit;

import io.vpskit.testkit.internal.vmmanager.HiddenHand;
import java.time.LocalDate;

/**
 * Somebody who changes things on the panel behind the back of the program under test. What he does
 * is no call: the ledger does not list it, no fault strikes it, and nothing is refused for lack of
 * rights or during an installation.
 *
 * <p>Machines and accounts are named by their names; of several machines of one name the oldest is
 * meant.
 *
 * <p>Every method throws {@link java.util.NoSuchElementException} if there is no such machine or
 * account. Safe for use by several threads.
 */
public final class Administrator {

  private final HiddenHand hand;

  Administrator(HiddenHand hand) {
    this.hand = hand;
  }

  /**
   * Deletes a machine.
   *
   * @param machine its name
   */
  public void deleteMachine(String machine) {
    hand.delete(machine);
  }

  /**
   * Gives a machine to another account.
   *
   * @param machine its name
   * @param owner the name of the account
   */
  public void changeOwner(String machine, String owner) {
    hand.changeOwner(machine, owner);
  }

  /**
   * Switches a machine on.
   *
   * @param machine its name
   */
  public void startMachine(String machine) {
    hand.power(machine, true);
  }

  /**
   * Switches a machine off.
   *
   * @param machine its name
   */
  public void stopMachine(String machine) {
    hand.power(machine, false);
  }

  /**
   * Gives a machine another root password.
   *
   * @param machine its name
   * @param password the new password
   */
  public void changePassword(String machine, String password) {
    hand.changePassword(machine, password);
  }

  /**
   * Gives a machine another internal name, be it taken or not.
   *
   * @param machine its name
   * @param newName the new name
   */
  public void renameMachine(String machine, String newName) {
    hand.rename(machine, newName);
  }

  /**
   * Ends the installation of a machine well, at once. A recipe still runs its time.
   *
   * @param machine its name
   */
  public void finishInstallation(String machine) {
    hand.finishInstallation(machine);
  }

  /**
   * Lets the installation of a machine fail, at once.
   *
   * @param machine its name
   */
  public void failInstallation(String machine) {
    hand.failInstallation(machine);
  }

  /**
   * Lets the installation of a machine hang: from now on it is overdue and never ends.
   *
   * @param machine its name
   */
  public void hangInstallation(String machine) {
    hand.hangInstallation(machine);
  }

  /**
   * Ends the recipe that runs on a machine well, at once.
   *
   * @param machine its name
   * @throws IllegalStateException if no recipe runs there
   */
  public void finishRecipe(String machine) {
    hand.finishRecipe(machine);
  }

  /**
   * Lets the recipe that runs on a machine fail, at once.
   *
   * @param machine its name
   * @throws IllegalStateException if no recipe runs there
   */
  public void failRecipe(String machine) {
    hand.failRecipe(machine);
  }

  /**
   * Lets the recipe that runs on a machine hang: it never ends.
   *
   * @param machine its name
   * @throws IllegalStateException if no recipe runs there
   */
  public void hangRecipe(String machine) {
    hand.hangRecipe(machine);
  }

  /**
   * Makes an account for a user.
   *
   * @param name its login name, not yet taken
   * @param password its password
   * @throws IllegalStateException if the name is taken
   */
  public void createAccount(String name, String password) {
    hand.createAccount(name, password);
  }

  /**
   * Deletes an account and its machines.
   *
   * @param name its login name
   */
  public void deleteAccount(String name) {
    hand.deleteAccount(name);
  }

  /**
   * Locks an account out or lets it in again.
   *
   * @param name its login name
   * @param enabled whether it may log in
   */
  public void enableAccount(String name, boolean enabled) {
    hand.enableAccount(name, enabled);
  }

  /**
   * Adds traffic to what the report shows of a machine.
   *
   * @param machine its name
   * @param date the day, in UTC
   * @param receivedGiB the traffic received, in GiB
   * @param sentGiB the traffic sent, in GiB
   */
  public void recordTraffic(String machine, LocalDate date, double receivedGiB, double sentGiB) {
    hand.recordTraffic(machine, date, receivedGiB, sentGiB);
  }

  /**
   * Says how much of its disk a machine uses. OVZ shows it, KVM does not.
   *
   * @param machine its name
   * @param usedMiB the use, in MiB; a tenth of the disk until somebody says otherwise
   * @throws IllegalArgumentException if {@code usedMiB} is negative
   */
  public void recordDiskUse(String machine, long usedMiB) {
    if (usedMiB < 0) {
      throw new IllegalArgumentException("usedMiB must not be negative, but is " + usedMiB);
    }
    hand.recordDiskUse(machine, usedMiB);
  }

  /** Ends all sessions, as a restart of the panel does. */
  public void endAllSessions() {
    hand.endAllSessions();
  }
}
