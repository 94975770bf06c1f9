package io.vpskit.testkit.ledger;

import java.util.List;

/**
 * What every emulated panel remembers: the calls it received and the accounts it ever had. A test
 * asks it what really happened, whatever the client was told.
 *
 * <p>Numbers count everything that ever happened. Records are kept up to a limit that the builder
 * of the emulator takes; beyond it the oldest calls and whatever else is gone longest are dropped,
 * and {@link #droppedRecords} tells how many.
 *
 * <p>Safe for use by several threads.
 */
public interface PanelLedger {

  /**
   * The calls, oldest first.
   *
   * @return the calls that are still remembered
   */
  List<RecordedCall> calls();

  /**
   * The calls of a function, oldest first.
   *
   * @param function the name, for example {@code vm.edit}
   * @return the calls that are still remembered
   */
  List<RecordedCall> calls(String function);

  /**
   * How many calls there ever were.
   *
   * @return the number, dropped records included
   */
  long callCount();

  /**
   * How many calls of a function there ever were.
   *
   * @param function the name
   * @return the number, dropped records included
   */
  long callCount(String function);

  /**
   * How many calls of a function ever had an effect.
   *
   * @param function the name
   * @return the number, dropped records included
   */
  long effectCount(String function);

  /**
   * The accounts ever made, deleted ones and those of the start included, oldest first.
   *
   * @return the accounts that are still remembered
   */
  List<AccountRecord> accountsEverMade();

  /**
   * How many accounts were ever made, those of the start included.
   *
   * @return the number, dropped records included
   */
  long accountCount();

  /**
   * Every secret that the panel ever issued or accepted: passwords of accounts, sessions, one-time
   * keys, and on a VMmanager passwords and keys of machines. A test takes them before something and
   * asks afterwards which of them still work, with {@link
   * io.vpskit.testkit.VmManagerEmulator#opens}.
   *
   * @return the secrets in the order in which they were issued
   * @throws IllegalStateException if some were forgotten because the ledger's limit is too low
   */
  List<IssuedSecret> secretsEverIssued();

  /**
   * How many records were dropped because of the limit.
   *
   * @return the number of calls and of things gone that are no longer remembered
   */
  long droppedRecords();
}
