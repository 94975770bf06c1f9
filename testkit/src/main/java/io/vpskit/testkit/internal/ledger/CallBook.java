package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.ledger.AccountRecord;
import io.vpskit.testkit.ledger.IssuedSecret;
import io.vpskit.testkit.ledger.PanelLedger;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps the records that every panel has. Writers hold the panel's lock already; readers take it.
 */
public class CallBook implements PanelLedger {

  private final ReentrantLock lock;
  private final InstantSource clock;
  private final int limit;
  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private final Map<String, Long> callCounts = new HashMap<>();
  private final Map<String, Long> effectCounts = new HashMap<>();
  private final Memory<Account> accounts;
  private final SecretBook secrets;
  private Consumer<Instant> settle = now -> {};
  private long callCount;
  private long droppedCalls;

  protected CallBook(ReentrantLock lock, InstantSource clock, int limit) {
    this.lock = lock;
    this.clock = clock;
    this.limit = limit;
    this.accounts = new Memory<>(limit);
    this.secrets = new SecretBook(limit);
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

  public void made(Account account) {
    accounts.made(account);
    secrets.ofAccount(
        SecretKind.ACCOUNT_PASSWORD, account, account.password(), account.createdAt());
  }

  public void deleted(Account account) {
    accounts.deleted(account);
  }

  public SecretBook secrets() {
    return secrets;
  }

  @Override
  public List<IssuedSecret> secretsEverIssued() {
    return locked(secrets::all);
  }

  /** The present of the panel's clock. */
  protected final Instant now() {
    return clock.instant();
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
  public List<AccountRecord> accountsEverMade() {
    return locked(() -> accounts.stream().map(Account::record).toList());
  }

  @Override
  public long accountCount() {
    return locked(accounts::count);
  }

  @Override
  public long droppedRecords() {
    return locked(() -> droppedCalls + accounts.dropped() + droppedElements());
  }

  /** How many records of the panel's own elements were dropped. Called under the lock. */
  protected long droppedElements() {
    return 0;
  }

  /** Reads under the lock, with the state brought up to date. */
  protected final <T> T locked(Supplier<T> read) {
    lock.lock();
    try {
      settle.accept(clock.instant());
      return read.get();
    } finally {
      lock.unlock();
    }
  }
}
