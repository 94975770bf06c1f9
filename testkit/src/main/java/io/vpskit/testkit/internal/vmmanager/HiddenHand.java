package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.panel.Sessions;
import io.vpskit.testkit.internal.panel.StateAccess;
import io.vpskit.testkit.internal.vmmanager.Installation.Ending;
import io.vpskit.testkit.ledger.AccountRecord;
import io.vpskit.testkit.ledger.IssuedSecret;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks at the state and changes it past the functions, under the lock. */
public final class HiddenHand {

  private final VmManager panel;
  private final Sessions sessions;
  private final Supplier<Behaviour> behaviour;
  private final Doors doors;
  final StateAccess state;

  public HiddenHand(
      VmManager panel, Sessions sessions, Supplier<Behaviour> behaviour, StateAccess state) {
    this.panel = panel;
    this.sessions = sessions;
    this.behaviour = behaviour;
    this.doors = new Doors(panel.accounts(), sessions);
    this.state = state;
  }

  public List<MachineRecord> machines() {
    return state.read(
        now -> panel.machines.all().stream().map(machine -> machine.record(now)).toList());
  }

  public Optional<MachineRecord> machineById(String id) {
    return state.read(now -> panel.machines.find(id).map(machine -> machine.record(now)));
  }

  public List<MachineRecord> machinesNamed(String name) {
    return state.read(
        now -> panel.machines.named(name).stream().map(machine -> machine.record(now)).toList());
  }

  public List<MachineRecord> machinesOf(String owner) {
    return state.read(
        now ->
            panel.machines.ownedBy(account(owner)).stream()
                .map(machine -> machine.record(now))
                .toList());
  }

  public List<AccountRecord> accounts() {
    return state.read(now -> panel.accounts().all().stream().map(Account::record).toList());
  }

  public Optional<AccountRecord> accountNamed(String name) {
    return state.read(now -> panel.accounts().named(name).map(Account::record));
  }

  public void delete(String machine) {
    change(machine, panel.machines::delete);
  }

  public void changeOwner(String machine, String owner) {
    change(machine, (found, now) -> panel.machines.changeOwner(found, account(owner)));
  }

  public void power(String machine, boolean on) {
    change(
        machine,
        (found, now) -> {
          if (on) {
            found.startIfStopped();
          } else {
            found.stop();
          }
        });
  }

  public void changePassword(String machine, String password) {
    change(
        machine,
        (found, now) ->
            panel.credentials.changeRootPassword(
                found, SecretText.of(password), behaviour.get().consoleRenewal(), now));
  }

  public void rename(String machine, String newName) {
    change(machine, (found, now) -> panel.machines.rename(found, newName));
  }

  public void finishInstallation(String machine) {
    endInstallation(machine, Ending.WELL);
  }

  public void failInstallation(String machine) {
    endInstallation(machine, Ending.FAILS);
  }

  public void hangInstallation(String machine) {
    endInstallation(machine, Ending.NEVER);
  }

  public void finishRecipe(String machine) {
    endRecipe(machine, Ending.WELL);
  }

  public void failRecipe(String machine) {
    endRecipe(machine, Ending.FAILS);
  }

  public void hangRecipe(String machine) {
    endRecipe(machine, Ending.NEVER);
  }

  private void endRecipe(String machine, Ending ending) {
    change(
        machine,
        (found, now) -> found.installation = found.installation.recipeEndingAt(now, ending));
  }

  private void endInstallation(String machine, Ending ending) {
    change(machine, (found, now) -> found.installation = found.installation.endingAt(now, ending));
  }

  public void createAccount(String name, String password) {
    state.change(
        now -> {
          try {
            panel.accounts().create(name, password, Account.USER, now);
          } catch (Refusal refusal) {
            throw new IllegalStateException("there is an account named " + name, refusal);
          }
        });
  }

  public void deleteAccount(String name) {
    state.change(
        now -> {
          Account account = account(name);
          List.copyOf(panel.machines.ownedBy(account))
              .forEach(machine -> panel.machines.delete(machine, now));
          panel.accounts().delete(account, now);
        });
  }

  public void enableAccount(String name, boolean enabled) {
    state.change(
        now -> {
          Account account = account(name);
          account.enabled(enabled);
        });
  }

  public void recordTraffic(String machine, LocalDate date, double received, double sent) {
    change(
        machine, (found, now) -> panel.traffic.add(found, date, new Traffic.Day(received, sent)));
  }

  public void recordDiskUse(String machine, long usedMiB) {
    change(machine, (found, now) -> found.usedDiskMiB(usedMiB));
  }

  public void endAllSessions() {
    state.change(
        now -> {
          sessions.endAll();
        });
  }

  public boolean opens(String machine, IssuedSecret secret) {
    return opens(machine, secret.kind(), secret::matches);
  }

  public boolean opens(String machine, SecretKind kind, Predicate<String> secret) {
    return state.read(now -> doors.open(machine(machine), kind, secret, now, behaviour.get()));
  }

  Machine machine(String name) {
    return panel.machines.named(name).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no machine named " + name));
  }

  Account account(String name) {
    return panel
        .accounts()
        .named(name)
        .orElseThrow(() -> new NoSuchElementException("no account named " + name));
  }

  private void change(String name, BiConsumer<Machine, Instant> change) {
    state.change(
        now -> {
          Machine machine = machine(name);
          change.accept(machine, now);
        });
  }
}
