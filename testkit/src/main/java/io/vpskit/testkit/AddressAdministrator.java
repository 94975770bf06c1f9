package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.internal.ipmanager.AddressHand;
import io.vpskit.testkit.internal.panel.Account;

/**
 * Somebody who changes things on an IPmanager behind the back of the program under test. What he
 * does is no call: the ledger does not list it, no fault strikes it, and nothing is refused for
 * lack of rights. Bookings that he makes or ends are in the ledger like all others.
 *
 * <p>Addresses may be given in any spelling; every method that takes one throws {@link
 * IllegalArgumentException} if it is none. Safe for use by several threads.
 */
public final class AddressAdministrator {

  private final AddressHand hand;

  AddressAdministrator(AddressHand hand) {
    this.hand = hand;
  }

  /**
   * Books an address for an account, whatever is granted to it.
   *
   * @param address a free address
   * @param owner the login name of the account
   * @param group what it is for
   * @param note the note, may be empty
   * @throws IllegalStateException if the address is not free
   * @throws java.util.NoSuchElementException if there is no such account
   */
  public void book(String address, String owner, String group, String note) {
    hand.book(address, owner, group, note);
  }

  /**
   * Releases an address; it is free at once.
   *
   * @param address a booked address
   * @throws java.util.NoSuchElementException if it is not booked
   */
  public void release(String address) {
    hand.release(address);
  }

  /**
   * Lets an address resolve to another name.
   *
   * @param address a booked address
   * @param reverseName the new name without a dot at its end, may be empty
   * @throws java.util.NoSuchElementException if it is not booked
   */
  public void changeReverseName(String address, String reverseName) {
    hand.changeReverseName(address, reverseName);
  }

  /**
   * Writes another note on a booking.
   *
   * @param address a booked address
   * @param note the new note, may be empty
   * @throws java.util.NoSuchElementException if it is not booked
   */
  public void changeNote(String address, String note) {
    hand.changeNote(address, note);
  }

  /**
   * Protects an address: while it is free it is not given away, while it is booked it is not
   * released.
   *
   * @param address any address
   */
  public void protect(String address) {
    hand.protect(address, true);
  }

  /**
   * Ends the protection of an address.
   *
   * @param address any address
   */
  public void unprotect(String address) {
    hand.protect(address, false);
  }

  /**
   * Says whether something answers at an address. While it does, checks of the address after its
   * release find a problem.
   *
   * @param address any address
   * @param answers whether something answers; at first nothing does
   */
  public void answering(String address, boolean answers) {
    hand.answering(address, answers);
  }

  /**
   * Says whether an address is on a black list. While it is, checks of the address after its
   * release leave it blocked.
   *
   * @param address any address
   * @param listed whether it is listed; at first it is not
   */
  public void blacklisted(String address, boolean listed) {
    hand.blacklisted(address, listed);
  }

  /**
   * Frees a released address without another check.
   *
   * @param address an address that is pending, a problem, or blocked
   * @throws java.util.NoSuchElementException if it is none of them
   */
  public void unblock(String address) {
    hand.unblock(address);
  }

  /**
   * Lets an account book from a range.
   *
   * @param grant the account and the range
   * @throws java.util.NoSuchElementException if there is no such account
   */
  public void grant(RangeGrant grant) {
    hand.grant(grant);
  }

  /**
   * Takes a range from an account. What is booked stays so.
   *
   * @param grant the grant as it was given; nothing happens if there is none like it
   */
  public void revoke(RangeGrant grant) {
    hand.revoke(grant);
  }

  /**
   * Makes an account for a user.
   *
   * @param name its login name, not yet taken
   * @param password its password
   * @throws IllegalStateException if the name is taken
   */
  public void createAccount(String name, String password) {
    hand.createAccount(name, password, Account.USER);
  }

  /** Ends all sessions, as a restart of the panel does. */
  public void endAllSessions() {
    hand.endAllSessions();
  }
}
