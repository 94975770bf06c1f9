package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.Accounts;
import io.vpskit.testkit.internal.panel.Sessions;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Tells what opens a machine now: its guest, its console, or the panel for an account that sees it.
 */
final class Doors {

  private final Accounts accounts;
  private final Sessions sessions;

  Doors(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** Whether a secret of that kind that fulfils the condition opens the machine. */
  boolean open(
      Machine machine,
      SecretKind kind,
      Predicate<String> secret,
      Instant now,
      PanelBehaviour behaviour) {
    return switch (kind) {
      case ROOT_PASSWORD -> machine.password.fulfils(secret);
      case SSH_KEY -> machine.sshPublicKeys.lines().anyMatch(secret);
      case CONSOLE_PASSWORD -> machine.opensConsole(secret);
      case ACCOUNT_PASSWORD ->
          accounts.all().stream()
              .anyMatch(account -> sees(account, machine) && account.opensWith(secret));
      case SESSION -> sessions.opens(secret, account -> sees(account, machine), now, behaviour);
      case ONE_TIME_KEY -> sessions.keyOpens(secret, account -> sees(account, machine));
    };
  }

  private static boolean sees(Account account, Machine machine) {
    return account.isAdministrator() || machine.owner() == account;
  }
}
