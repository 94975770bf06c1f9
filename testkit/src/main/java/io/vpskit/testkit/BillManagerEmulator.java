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

/**
 * An emulated BILLmanager that sells licences: it takes imaginary money and remembers every charge.
 *
 * <p>Of its error types all are made up but {@code auth}, {@code access}, {@code missed}, {@code
 * exists} and {@code pricelist_min_order}.
 *
 * <p>Safe for use by several threads.
 */
public final class BillManagerEmulator extends PanelEmulator<BillManagerBehaviour> {

  private static final String PATH = "/billmgr";

  /** Keys and session ids come from the same seed and must not be equal. */
  private static final long SEED_OF_KEYS = 0x5DEECE66DL;

  private final LicenceFaults faults = new LicenceFaults();
  private final MoneyBook ledger;
  private final PanelEngine<BillManagerBehaviour> engine;
  private final HiddenSeller hand;

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

  @Override
  PanelEngine<BillManagerBehaviour> engine() {
    return engine;
  }

  /**
   * The path of the panel. The same with {@code /manager} before it answers, too.
   *
   * @return {@code /billmgr}
   */
  @Override
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
