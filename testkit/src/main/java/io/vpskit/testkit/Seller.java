package io.vpskit.testkit;

import io.vpskit.testkit.catalogue.StoredLicence;
import io.vpskit.testkit.internal.billmanager.HiddenSeller;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;

/**
 * Somebody on the selling side, or another program of the same reseller, who changes things behind
 * the back of the program under test. What he does is no call: the ledger does not list it, no
 * fault strikes it, and no rule about months or addresses holds for it.
 *
 * <p>Every method throws {@link java.util.NoSuchElementException} if there is no such account,
 * tariff or licence. Safe for use by several threads.
 */
public final class Seller {

  private final HiddenSeller hand;

  Seller(HiddenSeller hand) {
    this.hand = hand;
  }

  /**
   * Adds a licence that nobody pays for, be it a duplicate or one of another reseller.
   *
   * @param licence the licence
   * @return its number
   */
  public long addLicence(StoredLicence licence) {
    return hand.add(licence);
  }

  /**
   * Gives a licence another name and address, which counts as a change of address.
   *
   * @param licence its number
   * @param name the new name
   * @param address the new address
   */
  public void bind(long licence, String name, String address) {
    hand.bind(licence, name, address);
  }

  /**
   * Suspends a licence.
   *
   * @param licence its number
   */
  public void suspend(long licence) {
    hand.status(licence, LicenceStatus.SUSPENDED);
  }

  /**
   * Deletes a licence.
   *
   * @param licence its number
   */
  public void delete(long licence) {
    hand.status(licence, LicenceStatus.DELETED);
  }

  /**
   * Has a licence in progress become active at once.
   *
   * @param licence its number
   */
  public void activate(long licence) {
    hand.activate(licence);
  }

  /**
   * Makes a new key for a licence, which is shown at once.
   *
   * @param licence its number
   */
  public void issueKey(long licence) {
    hand.issueKey(licence);
  }

  /**
   * Pays what waits in the basket for a licence.
   *
   * @param licence its number
   * @throws IllegalStateException if nothing waits
   */
  public void pay(long licence) {
    hand.pay(licence);
  }

  /**
   * Closes a tariff: it can no longer be ordered. Licences of it stay.
   *
   * @param tariff its number
   */
  public void closeTariff(long tariff) {
    hand.tariffClosed(tariff, true);
  }

  /**
   * Opens a tariff that was closed.
   *
   * @param tariff its number
   */
  public void openTariff(long tariff) {
    hand.tariffClosed(tariff, false);
  }

  /**
   * Says what an account has.
   *
   * @param account the login name
   * @param balance the amount
   */
  public void setBalance(String account, BigDecimal balance) {
    hand.balance(account, balance);
  }

  /**
   * Says how far an account may go below zero.
   *
   * @param account the login name
   * @param limit zero or more
   * @throws IllegalArgumentException if the limit is negative
   */
  public void setCreditLimit(String account, BigDecimal limit) {
    if (limit.signum() < 0) {
      throw new IllegalArgumentException("limit must not be negative, but is " + limit);
    }
    hand.creditLimit(account, limit);
  }

  /** Ends all sessions, as a restart of the panel does. */
  public void endAllSessions() {
    hand.endAllSessions();
  }
}
