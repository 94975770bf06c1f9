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
import okhttp3.Interceptor;

/**
 * An IPmanager 5 that exists only in this process: it answers the calls of the panel's HTTP API
 * from a state of its own, follows a clock, misbehaves by script and remembers everything.
 *
 * <p>Networks, groups and the ranges granted to accounts are given to the builder, since the
 * functions by which an administrator makes them are not known. Accounts can be made with {@code
 * user.edit}, too.
 *
 * <p>It is reached in the same two ways as a {@link VmManagerEmulator}, by {@link #startHttps()}
 * and by {@link #interceptor()}. What nobody outside the vendor knows is made up here, and a reply
 * that contains something made up says so in the header {@code X-Vpskit-Synthetic}.
 *
 * <p>Safe for use by several threads; calls are carried out one at a time, their answers are
 * delayed and written side by side.
 */
public final class IpManagerEmulator {

  private static final String PATH = "/ipmgr";

  private final String administratorName;
  private final AddressFaultBook faults = new AddressFaultBook();
  private final BookingBook ledger;
  private final PanelEngine<IpManagerBehaviour> engine;
  private final AddressHand hand;
  private final FrontEnds frontEnds;

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
    this.frontEnds = new FrontEnds(engine, PATH);
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

  /**
   * Starts an HTTPS server on a free loopback port.
   *
   * @return the running server, to be closed by the caller
   * @throws java.io.UncheckedIOException if it cannot listen
   */
  public EmulatorServer startHttps() {
    return startHttps(0);
  }

  /**
   * Starts an HTTPS server on a loopback port.
   *
   * @param port the port, or 0 for a free one
   * @return the running server, to be closed by the caller
   * @throws java.io.UncheckedIOException if it cannot listen on that port
   */
  public EmulatorServer startHttps(int port) {
    return frontEnds.startHttps(port);
  }

  /**
   * An interceptor that answers every call of an OkHttp client in the calling thread, whatever the
   * host of the URL; the path must be the one of the panel. To be added as an application
   * interceptor, last if there are several.
   *
   * @return the interceptor, whose calls come from the address 127.0.0.1
   */
  public Interceptor interceptor() {
    return interceptor(FrontEnds.LOOPBACK);
  }

  /**
   * An interceptor like {@link #interceptor()} whose calls come from a given address.
   *
   * @param clientAddress the address, for example {@code 198.51.100.7}
   * @return the interceptor
   */
  public Interceptor interceptor(String clientAddress) {
    return frontEnds.interceptor(clientAddress);
  }

  /**
   * The path of the panel.
   *
   * @return {@code /ipmgr}
   */
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
   * The present behaviour.
   *
   * @return the behaviour
   */
  public IpManagerBehaviour behaviour() {
    return engine.behaviour();
  }

  /**
   * Behaves differently from the next call on.
   *
   * @param behaviour the new behaviour
   */
  public void behave(IpManagerBehaviour behaviour) {
    engine.behaviour(behaviour);
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
