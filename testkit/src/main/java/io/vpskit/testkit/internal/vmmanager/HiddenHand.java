package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.panel.Sessions;
import io.vpskit.testkit.internal.vmmanager.Installation.Ending;
import io.vpskit.testkit.ledger.AccountRecord;
import io.vpskit.testkit.ledger.IssuedSecret;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks at the state and changes it past the functions, under the lock. */
public final class HiddenHand {

  private final VmManager panel;
  private final Sessions sessions;
  private final Supplier<Behaviour> behaviour;
  private final Doors doors;
  private final InstantSource clock;
  private final ReentrantLock lock;

  public HiddenHand(
      VmManager panel,
      Sessions sessions,
      Supplier<Behaviour> behaviour,
      InstantSource clock,
      ReentrantLock lock) {
    this.panel = panel;
    this.sessions = sessions;
    this.behaviour = behaviour;
    this.doors = new Doors(panel.accounts, sessions);
    this.clock = clock;
    this.lock = lock;
  }

  public List<MachineRecord> machines() {
    return locked(
        now -> panel.machines.all().stream().map(machine -> machine.record(now)).toList());
  }

  public Optional<MachineRecord> machineById(String id) {
    return locked(now -> panel.machines.find(id).map(machine -> machine.record(now)));
  }

  public List<MachineRecord> machinesNamed(String name) {
    return locked(
        now -> panel.machines.named(name).stream().map(machine -> machine.record(now)).toList());
  }

  public List<MachineRecord> machinesOf(String owner) {
    return locked(
        now ->
            panel.machines.ownedBy(account(owner)).stream()
                .map(machine -> machine.record(now))
                .toList());
  }

  public List<AccountRecord> accounts() {
    return locked(now -> panel.accounts.all().stream().map(Account::record).toList());
  }

  public Optional<AccountRecord> accountNamed(String name) {
    return locked(now -> panel.accounts.named(name).map(Account::record));
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
    locked(
        now -> {
          try {
            return panel.accounts.create(name, password, Account.USER, now);
          } catch (Refusal refusal) {
            throw new IllegalStateException("there is an account named " + name, refusal);
          }
        });
  }

  public void deleteAccount(String name) {
    locked(
        now -> {
          Account account = account(name);
          List.copyOf(panel.machines.ownedBy(account))
              .forEach(machine -> panel.machines.delete(machine, now));
          panel.accounts.delete(account, now);
          return account;
        });
  }

  public void enableAccount(String name, boolean enabled) {
    locked(
        now -> {
          Account account = account(name);
          account.enabled(enabled);
          return account;
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
    locked(
        now -> {
          sessions.endAll();
          return now;
        });
  }

  public boolean opens(String machine, IssuedSecret secret) {
    return opens(machine, secret.kind(), secret::matches);
  }

  public boolean opens(String machine, SecretKind kind, Predicate<String> secret) {
    return locked(now -> doors.open(machine(machine), kind, secret, now, behaviour.get()));
  }

  Machine machine(String name) {
    return panel.machines.named(name).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no machine named " + name));
  }

  Account account(String name) {
    return panel
        .accounts
        .named(name)
        .orElseThrow(() -> new NoSuchElementException("no account named " + name));
  }

  private void change(String name, BiConsumer<Machine, Instant> change) {
    locked(
        now -> {
          Machine machine = machine(name);
          change.accept(machine, now);
          return machine;
        });
  }

  <T> T locked(Function<Instant, T> work) {
    lock.lock();
    try {
      Instant now = clock.instant();
      panel.settle(now);
      return work.apply(now);
    } finally {
      lock.unlock();
    }
  }
}
