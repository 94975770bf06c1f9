package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.ledger.IssuedSecret;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every secret that the panel ever issued or accepted. What is forgotten for want of room is not
 * passed over in silence: a test would believe that it no longer works. Guarded by the panel's
 * lock.
 */
public final class SecretBook {

  private final int limit;
  private final List<IssuedSecret> secrets = new ArrayList<>();
  private long forgotten;

  SecretBook(int limit) {
    this.limit = limit;
  }

  public void ofMachine(SecretKind kind, String machineId, SecretText secret, Instant at) {
    add(new Entry(kind, Optional.of(machineId), Optional.empty(), false, at, secret));
  }

  public void ofAccount(SecretKind kind, Account account, SecretText secret, Instant at) {
    Optional<String> name = Optional.of(account.name());
    add(new Entry(kind, Optional.empty(), name, account.isAdministrator(), at, secret));
  }

  private void add(IssuedSecret secret) {
    if (secrets.size() < limit) {
      secrets.add(secret);
    } else {
      forgotten++;
    }
  }

  List<IssuedSecret> all() {
    if (forgotten > 0) {
      throw new IllegalStateException(
          forgotten + " secrets were forgotten: the ledger's limit of " + limit + " is too low");
    }
    return List.copyOf(secrets);
  }

  private record Entry(
      SecretKind kind,
      Optional<String> machineId,
      Optional<String> account,
      boolean ofAdministrator,
      Instant issuedAt,
      SecretText secret)
      implements IssuedSecret {

    @Override
    public boolean matches(String text) {
      return secret.matches(text);
    }
  }
}
