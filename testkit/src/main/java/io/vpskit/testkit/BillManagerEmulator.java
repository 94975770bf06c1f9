package io.vpskit.testkit;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.fault.BillManagerFaults;
import io.vpskit.testkit.internal.billmanager.BillManager;
import io.vpskit.testkit.internal.billmanager.HiddenSeller;
import io.vpskit.testkit.internal.billmanager.LicenceFaults;
import io.vpskit.testkit.internal.billmanager.MoneyBook;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.PanelEngine;
import io.vpskit.testkit.internal.panel.StateAccess;
import io.vpskit.testkit.internal.panel.Tokens;
import io.vpskit.testkit.ledger.BillManagerLedger;
import io.vpskit.testkit.ledger.LicenceRecord;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import okhttp3.Interceptor;

/**
 * A BILLmanager that sells licences and exists only in this process: it answers the calls of the
 * panel's HTTP API from a state of its own, follows a clock, takes imaginary money, misbehaves by
 * script and remembers every charge.
 *
 * <p>It is reached in two ways, which may be used side by side and see one state:
 *
 * <ul>
 *   <li>{@link #startHttps()}: a real HTTPS server on a loopback port, with a self-signed
 *       certificate;
 *   <li>{@link #interceptor()}: an OkHttp interceptor that answers in the calling thread, for quick
 *       and reproducible simulations.
 * </ul>
 *
 * <p>What nobody outside the vendor knows is made up here, and a reply that contains something made
 * up says so in the header {@code X-Vpskit-Synthetic}. Of the error types all are made up but
 * {@code auth}, {@code access}, {@code missed}, {@code exists} and {@code pricelist_min_order}. A
 * program should not rely on a made-up part.
 *
 * <p>Safe for use by several threads; calls are carried out one at a time, their answers are
 * delayed and written side by side.
 */
public final class BillManagerEmulator {

  private static final String PATH = "/billmgr";

  /** Keys and session ids come from the same seed and must not be equal. */
  private static final long SEED_OF_KEYS = 0x5DEECE66DL;

  private final LicenceFaults faults = new LicenceFaults();
  private final MoneyBook ledger;
  private final PanelEngine<BillManagerBehaviour> engine;
  private final HiddenSeller hand;
  private final FrontEnds frontEnds;

  BillManagerEmulator(BillManagerEmulatorBuilder settings) {
    ReentrantLock lock = new ReentrantLock();
    InstantSource clock = settings.clock;
    this.ledger = new MoneyBook(lock, clock, settings.ledgerLimit);
    BillManager panel =
        new BillManager(
            settings.tariffs, settings.currency, ledger, new Tokens(settings.seed ^ SEED_OF_KEYS));
    ledger.settleWith(panel::settle);
    panel
        .accounts()
        .create(
            settings.administratorName,
            settings.administratorPassword,
            Account.ADMINISTRATOR,
            clock.instant());
    this.engine =
        new PanelEngine<>(
            panel, clock, lock, faults, ledger, new Tokens(settings.seed), settings.behaviour);
    this.frontEnds = new FrontEnds(engine, PATH);
    this.hand = new HiddenSeller(panel, engine.sessions(), new StateAccess(panel, clock, lock));
    settings.resellers.forEach(
        (name, reseller) -> hand.createAccount(name, reseller.password(), reseller.balance()));
    settings.licences.forEach(hand::add);
  }

  /**
   * Starts an emulator from the defaults: the system clock, an administrator {@code admin}, no
   * reseller and nothing for sale.
   *
   * @return a new builder
   */
  public static BillManagerEmulatorBuilder builder() {
    return new BillManagerEmulatorBuilder();
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
   * The path of the panel. The same with {@code /manager} before it answers, too.
   *
   * @return {@code /billmgr}
   */
  public String path() {
    return PATH;
  }

  /**
   * The script of faults.
   *
   * @return the one script of this emulator
   */
  public BillManagerFaults faults() {
    return faults;
  }

  /**
   * The record of everything that happened, charges above all.
   *
   * @return the one ledger of this emulator
   */
  public BillManagerLedger ledger() {
    return ledger;
  }

  /**
   * The present behaviour.
   *
   * @return the behaviour
   */
  public BillManagerBehaviour behaviour() {
    return engine.behaviour();
  }

  /**
   * Behaves differently from the next call on.
   *
   * @param behaviour the new behaviour
   */
  public void behave(BillManagerBehaviour behaviour) {
    engine.behaviour(behaviour);
  }

  /**
   * Changes some of the behaviour from the next call on.
   *
   * @param change changes the present behaviour
   */
  public void behave(Consumer<BillManagerBehaviour.Builder> change) {
    behave(behaviour().with(change));
  }

  /**
   * Somebody who changes things behind the back of the program under test.
   *
   * @return the seller
   */
  public Seller seller() {
    return new Seller(hand);
  }

  /**
   * All licences by number, deleted ones included.
   *
   * @return the licences as they stand
   */
  public List<LicenceRecord> licences() {
    return hand.licences();
  }

  /**
   * Finds a licence.
   *
   * @param id its number
   * @return the licence as it stands
   */
  public Optional<LicenceRecord> licence(long id) {
    return licences().stream().filter(licence -> licence.id() == id).findFirst();
  }

  /**
   * What a reseller has.
   *
   * @param account the login name
   * @return the balance, negative when credit is used
   * @throws java.util.NoSuchElementException if there is no such account
   */
  public BigDecimal balance(String account) {
    return hand.balanceOf(account);
  }
}
