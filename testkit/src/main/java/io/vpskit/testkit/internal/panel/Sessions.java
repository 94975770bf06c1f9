package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.ledger.SecretBook;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Open sessions and unused one-time keys. Guarded by the panel's lock. */
public final class Sessions {

  private static final int LEAST_KEY_LENGTH = 16;
  private static final int SWEEP_EVERY = 1_000;

  private final Map<String, Session> open = new HashMap<>();
  private final Map<String, Account> keys = new HashMap<>();
  private final Tokens tokens;
  private final SecretBook book;
  private int openedSinceSweep;

  private static final class Session {
    final Account account;
    final String address;
    Instant lastUse;

    Session(Account account, String address, Instant now) {
      this.account = account;
      this.address = address;
      this.lastUse = now;
    }

    boolean isAlive(Instant now, PanelBehaviour behaviour) {
      return now.isBefore(lastUse.plus(behaviour.sessionLifetime())) && account.mayLogIn();
    }
  }

  Sessions(Tokens tokens, SecretBook book) {
    this.tokens = tokens;
    this.book = book;
  }

  String open(Account account, String address, Instant now, PanelBehaviour behaviour) {
    if (++openedSinceSweep == SWEEP_EVERY) {
      openedSinceSweep = 0;
      open.values().removeIf(session -> !session.isAlive(now, behaviour));
    }
    String id = tokens.next();
    open.put(id, new Session(account, address, now));
    book.ofAccount(SecretKind.SESSION, account, SecretText.of(id), now);
    return id;
  }

  /** The account of a session, which lives on from now. */
  Account use(String id, String address, Instant now, PanelBehaviour behaviour) {
    Session session = open.get(id);
    if (session == null) {
      throw Refusal.noSession();
    }
    if (!session.isAlive(now, behaviour)) {
      open.remove(id);
      throw Refusal.noSession();
    }
    if (behaviour.sessionBoundToAddress() && !session.address.equals(address)) {
      throw Refusal.noSession();
    }
    session.lastUse = now;
    return session.account;
  }

  /** Whose session it is, without using it. */
  Optional<Account> owner(String id) {
    return Optional.ofNullable(open.get(id)).map(session -> session.account);
  }

  void end(String id) {
    open.remove(id);
  }

  public void endAll() {
    open.clear();
  }

  public void addKey(String key, Account account, Instant now) {
    if (key.length() < LEAST_KEY_LENGTH) {
      throw Refusal.badValue("key", "");
    }
    keys.put(key, account);
    book.ofAccount(SecretKind.ONE_TIME_KEY, account, SecretText.of(key), now);
  }

  /** Whether there is a session whose id and account fulfil the conditions; uses none. */
  public boolean opens(
      Predicate<String> id, Predicate<Account> whose, Instant now, PanelBehaviour behaviour) {
    return open.entrySet().stream()
        .filter(entry -> entry.getValue().isAlive(now, behaviour))
        .anyMatch(entry -> whose.test(entry.getValue().account) && id.test(entry.getKey()));
  }

  /** Whether there is an unused key that, like its account, fulfils the conditions; uses none. */
  public boolean keyOpens(Predicate<String> key, Predicate<Account> whose) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().mayLogIn())
        .anyMatch(entry -> whose.test(entry.getValue()) && key.test(entry.getKey()));
  }

  /** The account that the key opens; the key is used up. */
  Optional<Account> takeKey(String key) {
    return Optional.ofNullable(keys.remove(key));
  }
}
