package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.ledger.AccountRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An account of the panel. Guarded by the panel's lock. */
public final class Account {

  public static final int USER = 16;
  public static final int ADMINISTRATOR = 29;

  private final long id;
  private final Instant createdAt;
  private final Map<String, String> limits = new LinkedHashMap<>();
  private final Set<String> deniedFunctions = new TreeSet<>();
  private String name;
  private SecretText password;
  private int level;
  private boolean enabled = true;
  private @Nullable Instant deletedAt;

  Account(long id, String name, SecretText password, int level, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.password = password;
    this.level = level;
    this.createdAt = createdAt;
  }

  public long id() {
    return id;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public String key() {
    return Long.toString(id);
  }

  public String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  public boolean opensWith(String candidate) {
    return mayLogIn() && password.matches(candidate);
  }

  /** Whether the account can log in and its password fulfils a condition. */
  public boolean opensWith(Predicate<String> condition) {
    return mayLogIn() && password.fulfils(condition);
  }

  boolean mayLogIn() {
    return enabled && deletedAt == null;
  }

  public SecretText password() {
    return password;
  }

  public void password(SecretText newPassword) {
    password = newPassword;
  }

  public int level() {
    return level;
  }

  public void level(int newLevel) {
    level = newLevel;
  }

  public boolean isAdministrator() {
    return level >= ADMINISTRATOR;
  }

  public boolean enabled() {
    return enabled;
  }

  public void enabled(boolean nowEnabled) {
    enabled = nowEnabled;
  }

  public Map<String, String> limits() {
    return limits;
  }

  public Set<String> deniedFunctions() {
    return deniedFunctions;
  }

  void deletedAt(Instant instant) {
    deletedAt = instant;
  }

  /** The account as it stands. */
  public AccountRecord record() {
    return new Snapshot(
        key(),
        name,
        level,
        enabled,
        Set.copyOf(deniedFunctions),
        password,
        createdAt,
        Optional.ofNullable(deletedAt));
  }

  private record Snapshot(
      String id,
      String name,
      int level,
      boolean enabled,
      Set<String> deniedFunctions,
      SecretText password,
      Instant createdAt,
      Optional<Instant> deletedAt)
      implements AccountRecord {

    @Override
    public boolean passwordMatches(String candidate) {
      return password.matches(candidate);
    }
  }
}
