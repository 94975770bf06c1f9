package io.vpskit.testkit;

import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import io.vpskit.testkit.fault.AddressFaults;
import io.vpskit.testkit.internal.ipmanager.AddressFaultBook;
import io.vpskit.testkit.internal.ipmanager.AddressHand;
import io.vpskit.testkit.internal.ipmanager.AddressPlan;
import io.vpskit.testkit.internal.ipmanager.IpManager;
import io.vpskit.testkit.internal.ledger.BookingBook;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.PanelEngine;
import io.vpskit.testkit.internal.panel.StateAccess;
import io.vpskit.testkit.internal.panel.Tokens;
import io.vpskit.testkit.ledger.AccountRecord;
import io.vpskit.testkit.ledger.AddressLedger;
import io.vpskit.testkit.ledger.AddressState;
import io.vpskit.testkit.ledger.BookingRecord;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * An emulated IPmanager 5.
 *
 * <p>Networks, groups and the ranges granted to accounts are given to the builder, since the
 * functions by which an administrator makes them are not known. Accounts can be made with {@code
 * user.edit}, too.
 *
 * <p>Safe for use by several threads.
 */
public final class IpManagerEmulator extends PanelEmulator<IpManagerBehaviour> {

  private static final String PATH = "/ipmgr";

  private final String administratorName;
  private final AddressFaultBook faults = new AddressFaultBook();
  private final BookingBook ledger;
  private final PanelEngine<IpManagerBehaviour> engine;
  private final AddressHand hand;

  IpManagerEmulator(IpManagerEmulatorBuilder settings, AddressPlan plan) {
    ReentrantLock lock = new ReentrantLock();
    InstantSource clock = settings.clock;
    this.administratorName = settings.administratorName;
    this.ledger = new BookingBook(lock, clock, settings.ledgerLimit);
    IpManager panel = new IpManager(plan, ledger);
    ledger.settleWith(panel::settle);
    this.engine =
        new PanelEngine<>(
            panel, clock, lock, faults, ledger, new Tokens(settings.seed), settings.behaviour);
    this.hand = new AddressHand(panel, engine.sessions(), new StateAccess(panel, clock, lock));
    hand.createAccount(administratorName, settings.administratorPassword, Account.ADMINISTRATOR);
    settings.accounts.forEach((name, password) -> hand.createAccount(name, password, Account.USER));
  }

  /**
   * Starts an emulator from the defaults: the system clock, an administrator {@code admin}, and no
   * addresses.
   *
   * @return a new builder
   */
  public static IpManagerEmulatorBuilder builder() {
    return new IpManagerEmulatorBuilder();
  }

  @Override
  PanelEngine<IpManagerBehaviour> engine() {
    return engine;
  }

  /**
   * The path of the panel.
   *
   * @return {@code /ipmgr}
   */
  @Override
  public String path() {
    return PATH;
  }

  /**
   * The login name of the administrator.
   *
   * @return the name
   */
  public String administratorName() {
    return administratorName;
  }

  /**
   * The script of faults.
   *
   * @return the one script of this emulator
   */
  public AddressFaults faults() {
    return faults;
  }

  /**
   * The record of everything that happened.
   *
   * @return the one ledger of this emulator
   */
  public AddressLedger ledger() {
    return ledger;
  }

  /**
   * Changes some of the behaviour from the next call on.
   *
   * @param change changes the present behaviour
   */
  public void behave(Consumer<IpManagerBehaviour.Builder> change) {
    behave(behaviour().with(change));
  }

  /**
   * Somebody who changes things behind the back of the program under test.
   *
   * @return the administrator
   */
  public AddressAdministrator administrator() {
    return new AddressAdministrator(hand);
  }

  /**
   * The addresses that are booked now, by number, IPv4 first.
   *
   * @return the bookings, without those that were released
   */
  public List<BookingRecord> bookings() {
    return hand.bookings();
  }

  /**
   * The addresses that an account has booked now, by number, IPv4 first.
   *
   * @param owner the login name of the account
   * @return the bookings
   * @throws java.util.NoSuchElementException if there is no such account
   */
  public List<BookingRecord> bookingsOf(String owner) {
    return hand.bookingsOf(owner);
  }

  /**
   * Finds the present booking of an address.
   *
   * @param address the address in any spelling
   * @return the booking, absent if the address is not booked
   * @throws IllegalArgumentException if it is no address
   */
  public Optional<BookingRecord> booking(String address) {
    return hand.booking(address);
  }

  /**
   * Where an address stands in its life now.
   *
   * @param address the address in any spelling, of a network of the panel or not
   * @return the state
   * @throws IllegalArgumentException if it is no address
   */
  public AddressState stateOf(String address) {
    return hand.state(address);
  }

  /**
   * The accounts that exist now, by id.
   *
   * @return the accounts, the administrator first
   */
  public List<AccountRecord> accounts() {
    return hand.accounts();
  }

  /**
   * Finds an account that exists now by its name.
   *
   * @param name the login name
   * @return the account
   */
  public Optional<AccountRecord> account(String name) {
    return hand.accountNamed(name);
  }
}
