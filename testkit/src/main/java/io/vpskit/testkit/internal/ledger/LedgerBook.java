package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.ledger.AccountRecord;
import io.vpskit.testkit.ledger.Ledger;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.RecordedCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Keeps the records. Writers hold the panel's lock already; readers take it. */
public final class LedgerBook implements Ledger {

  private final ReentrantLock lock;
  private final InstantSource clock;
  private final int limit;
  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private final Map<String, Long> callCounts = new HashMap<>();
  private final Map<String, Long> effectCounts = new HashMap<>();
  private final Map<String, Long> machineCounts = new HashMap<>();
  private final Memory<MachineEntry> machines;
  private final Memory<Account> accounts;
  private Consumer<Instant> settle = now -> {};
  private long callCount;
  private long droppedCalls;

  public LedgerBook(ReentrantLock lock, InstantSource clock, int limit) {
    this.lock = lock;
    this.clock = clock;
    this.limit = limit;
    this.machines = new Memory<>(limit);
    this.accounts = new Memory<>(limit);
  }

  /** Names what brings the state up to date before it is read. */
  public void settleWith(Consumer<Instant> work) {
    settle = work;
  }

  public void add(FinishedCall call) {
    callCount++;
    callCounts.merge(call.function(), 1L, Long::sum);
    if (call.hadEffect()) {
      effectCounts.merge(call.function(), 1L, Long::sum);
    }
    calls.addLast(call);
    if (calls.size() > limit) {
      calls.removeFirst();
      droppedCalls++;
    }
  }

  public void made(MachineEntry machine) {
    machines.made(machine);
    machineCounts.merge(machine.name(), 1L, Long::sum);
  }

  public void deleted(MachineEntry machine) {
    machines.deleted(machine);
  }

  public void made(Account account) {
    accounts.made(account);
  }

  public void deleted(Account account) {
    accounts.deleted(account);
  }

  @Override
  public List<RecordedCall> calls() {
    return locked(() -> List.copyOf(calls));
  }

  @Override
  public List<RecordedCall> calls(String function) {
    return locked(() -> calls.stream().filter(call -> call.function().equals(function)).toList());
  }

  @Override
  public long callCount() {
    return locked(() -> callCount);
  }

  @Override
  public long callCount(String function) {
    return locked(() -> callCounts.getOrDefault(function, 0L));
  }

  @Override
  public long effectCount(String function) {
    return locked(() -> effectCounts.getOrDefault(function, 0L));
  }

  @Override
  public List<MachineRecord> machinesEverMade() {
    return machineRecords(machine -> true);
  }

  @Override
  public List<MachineRecord> machinesNamed(String name) {
    return machineRecords(machine -> machine.name().equals(name));
  }

  @Override
  public long machineCount(String name) {
    return locked(() -> machineCounts.getOrDefault(name, 0L));
  }

  @Override
  public long machineCount() {
    return locked(machines::count);
  }

  @Override
  public List<AccountRecord> accountsEverMade() {
    return locked(() -> accounts.stream().map(Account::record).toList());
  }

  @Override
  public long accountCount() {
    return locked(accounts::count);
  }

  @Override
  public long droppedRecords() {
    return locked(() -> droppedCalls + machines.dropped() + accounts.dropped());
  }

  private List<MachineRecord> machineRecords(Predicate<MachineEntry> condition) {
    return locked(
        () -> {
          Stream<MachineEntry> chosen = machines.stream().filter(condition);
          return chosen.map(machine -> machine.record(clock.instant())).toList();
        });
  }

  private <T> T locked(Supplier<T> read) {
    lock.lock();
    try {
      settle.accept(clock.instant());
      return read.get();
    } finally {
      lock.unlock();
    }
  }
}
