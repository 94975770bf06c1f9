package io.vpskit.testkit.internal.panel;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The accounts of the panel, found by id and by name. Guarded by the panel's lock. */
public final class Accounts {

  private final Map<Long, Account> byId = new TreeMap<>();
  private final Map<String, Account> byName = new HashMap<>();
  private final Consumer<Account> onMade;
  private final Consumer<Account> onDeleted;
  private long lastId;

  public Accounts(Consumer<Account> onMade, Consumer<Account> onDeleted) {
    this.onMade = onMade;
    this.onDeleted = onDeleted;
  }

  public Account create(String name, String password, int level, Instant now) {
    if (byName.containsKey(name)) {
      throw Refusal.userExists(name);
    }
    Account account = new Account(++lastId, name, SecretText.of(password), level, now);
    byId.put(account.id(), account);
    byName.put(name, account);
    onMade.accept(account);
    return account;
  }

  public void rename(Account account, String name) {
    if (byName.containsKey(name)) {
      throw Refusal.userExists(name);
    }
    byName.remove(account.name());
    account.rename(name);
    byName.put(name, account);
  }

  public void delete(Account account, Instant now) {
    byId.remove(account.id());
    byName.remove(account.name());
    account.deletedAt(now);
    onDeleted.accept(account);
  }

  public Optional<Account> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The account of that id or, because clients are unclear about it, of that name. */
  public Account require(String key) {
    return byKey(key).or(() -> named(key)).orElseThrow(() -> Refusal.missed("user", key));
  }

  public Account requireId(String key) {
    return byKey(key).orElseThrow(() -> Refusal.missed("user", key));
  }

  public Account requireName(String name) {
    return named(name).orElseThrow(() -> Refusal.missed("user", name));
  }

  public Collection<Account> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  private Optional<Account> byKey(String key) {
    return Keys.parse(key).map(byId::get);
  }
}
