package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.ConsoleRenewal;
import io.vpskit.testkit.internal.ledger.SecretBook;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.Instant;

/** Gives machines their passwords and keys, and writes them down. */
final class Credentials {

  private static final int CONSOLE_PASSWORD_LENGTH = 8;

  private final SecretBook book;
  private final boolean consoles;

  Credentials(SecretBook book, Dialect dialect) {
    this.book = book;
    this.consoles = dialect.fullVirtualization();
  }

  /** Writes down what a new machine was made with. */
  void made(Machine machine, Instant now) {
    note(SecretKind.ROOT_PASSWORD, machine, machine.password, now);
    noteKeys(machine, now);
    setConsolePassword(machine, beginning(machine.password), now);
    machine.start();
  }

  void changeRootPassword(
      Machine machine, SecretText password, ConsoleRenewal renewal, Instant now) {
    machine.password = password;
    note(SecretKind.ROOT_PASSWORD, machine, password, now);
    if (renewal != ConsoleRenewal.BY_FORM_FIELD) {
      setConsolePassword(machine, beginning(password), now);
    }
    if (renewal == ConsoleRenewal.WITH_ROOT_PASSWORD) {
      machine.renewConsole();
    }
  }

  /** The console takes so many characters and no more. */
  private static SecretText beginning(SecretText password) {
    return SecretText.of(password.firstCharacters(CONSOLE_PASSWORD_LENGTH));
  }

  /** What the panel has on record; the running console keeps its password. */
  void setConsolePassword(Machine machine, SecretText password, Instant now) {
    if (consoles) {
      machine.consolePassword = password;
      note(SecretKind.CONSOLE_PASSWORD, machine, password, now);
    }
  }

  void changeKeys(Machine machine, String keys, Instant now) {
    machine.sshPublicKeys = keys;
    noteKeys(machine, now);
  }

  private void noteKeys(Machine machine, Instant now) {
    machine
        .sshPublicKeys
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> note(SecretKind.SSH_KEY, machine, SecretText.of(line), now));
  }

  private void note(SecretKind kind, Machine machine, SecretText secret, Instant now) {
    book.ofMachine(kind, machine.key(), secret, now);
  }
}
