package io.vpskit.testkit;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.fault.Faults;
import io.vpskit.testkit.internal.ledger.LedgerBook;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.PanelEngine;
import io.vpskit.testkit.internal.panel.StateAccess;
import io.vpskit.testkit.internal.panel.Tokens;
import io.vpskit.testkit.internal.vmmanager.Catalogue;
import io.vpskit.testkit.internal.vmmanager.CustomerHand;
import io.vpskit.testkit.internal.vmmanager.HiddenHand;
import io.vpskit.testkit.internal.vmmanager.MachineFaults;
import io.vpskit.testkit.internal.vmmanager.VmManager;
import io.vpskit.testkit.ledger.AccountRecord;
import io.vpskit.testkit.ledger.IssuedSecret;
import io.vpskit.testkit.ledger.Ledger;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * An emulated VMmanager 5, KVM or OVZ.
 *
 * <p>Safe for use by several threads.
 */
public final class VmManagerEmulator extends PanelEmulator<Behaviour> {

  private final VmManagerEdition edition;
  private final String administratorName;
  private final MachineFaults faults = new MachineFaults();
  private final LedgerBook ledger;
  private final VmManager panel;
  private final PanelEngine<Behaviour> engine;
  private final HiddenHand hand;

  VmManagerEmulator(VmManagerEmulatorBuilder settings, Catalogue catalogue) {
    ReentrantLock lock = new ReentrantLock();
    InstantSource clock = settings.clock;
    this.edition = settings.edition;
    this.administratorName = settings.administratorName;
    this.ledger = new LedgerBook(lock, clock, settings.ledgerLimit);
    this.panel = new VmManager(edition, catalogue, ledger);
    ledger.settleWith(panel::settle);
    panel
        .accounts()
        .create(
            administratorName,
            settings.administratorPassword,
            Account.ADMINISTRATOR,
            clock.instant());
    this.engine =
        new PanelEngine<>(
            panel, clock, lock, faults, ledger, new Tokens(settings.seed), settings.behaviour);
    this.hand =
        new HiddenHand(
            panel, engine.sessions(), engine::behaviour, new StateAccess(panel, clock, lock));
    settings.accounts.forEach(hand::createAccount);
  }

  /**
   * Starts an emulator from the defaults: KVM, the system clock, an administrator {@code admin},
   * and nothing in the catalogue.
   *
   * @return a new builder
   */
  public static VmManagerEmulatorBuilder builder() {
    return new VmManagerEmulatorBuilder();
  }

  @Override
  PanelEngine<Behaviour> engine() {
    return engine;
  }

  /**
   * The edition that is emulated.
   *
   * @return the edition
   */
  public VmManagerEdition edition() {
    return edition;
  }

  /**
   * The path of the panel.
   *
   * @return {@code /vmmgr} or {@code /vemgr}
   */
  @Override
  public String path() {
    return edition == VmManagerEdition.KVM ? "/vmmgr" : "/vemgr";
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
  public Faults faults() {
    return faults;
  }

  /**
   * The record of everything that happened.
   *
   * @return the one ledger of this emulator
   */
  public Ledger ledger() {
    return ledger;
  }

  /**
   * Changes some of the behaviour from the next call on.
   *
   * @param change changes the present behaviour
   */
  public void behave(Consumer<Behaviour.Builder> change) {
    behave(behaviour().with(change));
  }

  /**
   * Somebody who changes things behind the back of the program under test.
   *
   * @return the administrator
   */
  public Administrator administrator() {
    return new Administrator(hand);
  }

  /**
   * The owner of machines, who uses the panel himself.
   *
   * @param name the login name of his account
   * @return the customer
   */
  public Customer customer(String name) {
    return new Customer(new CustomerHand(panel, hand, engine::behaviour, name));
  }

  /**
   * Tells whether a secret opens a machine now: its guest, its console, or the panel for an account
   * that sees the machine. Nothing is used up by the question.
   *
   * @param machine the name of the machine
   * @param secret one of {@link Ledger#secretsEverIssued()}
   * @return whether it does
   * @throws java.util.NoSuchElementException if there is no such machine
   */
  public boolean opens(String machine, IssuedSecret secret) {
    return hand.opens(machine, secret);
  }

  /**
   * Tells whether a text opens a machine now if it is used as a secret of some kind.
   *
   * @param machine the name of the machine
   * @param kind how the text is used
   * @param secret the text
   * @return whether it does
   * @throws java.util.NoSuchElementException if there is no such machine
   */
  public boolean opens(String machine, SecretKind kind, String secret) {
    return hand.opens(machine, kind, secret::equals);
  }

  /**
   * The machines that exist now, by id.
   *
   * @return the machines, without those that were deleted
   */
  public List<MachineRecord> machines() {
    return hand.machines();
  }

  /**
   * The machines of an account that exist now, by id.
   *
   * @param owner the login name of the account
   * @return the machines
   * @throws java.util.NoSuchElementException if there is no such account
   */
  public List<MachineRecord> machinesOf(String owner) {
    return hand.machinesOf(owner);
  }

  /**
   * Finds a machine that exists now by its name.
   *
   * @param name the internal name
   * @return the machine, the oldest if several have that name
   */
  public Optional<MachineRecord> machine(String name) {
    return hand.machinesNamed(name).stream().findFirst();
  }

  /**
   * Finds a machine that exists now by its id.
   *
   * @param id the id on the panel
   * @return the machine
   */
  public Optional<MachineRecord> machineById(String id) {
    return hand.machineById(id);
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
