package io.vpskit.testkit.ledger;

import java.util.List;

/**
 * What an emulated panel remembers: every call it received, every machine and every account it ever
 * had. A test asks it what really happened, whatever the client was told.
 *
 * <p>Numbers count everything that ever happened. Records are kept up to a limit, see {@link
 * io.vpskit.testkit.VmManagerEmulatorBuilder#ledgerLimit}; beyond it the oldest calls, deleted
 * machines and deleted accounts are dropped, and {@link #droppedRecords} tells how many.
 *
 * <p>Safe for use by several threads.
 */
public interface Ledger {

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
   * The machines ever made, deleted ones included, oldest first.
   *
   * @return the machines that are still remembered
   */
  List<MachineRecord> machinesEverMade();

  /**
   * The machines that carry a name or carried it when they were deleted, oldest first.
   *
   * @param name the internal name
   * @return the machines that are still remembered
   */
  List<MachineRecord> machinesNamed(String name);

  /**
   * How many machines were ever made under a name.
   *
   * @param name the internal name at the creation
   * @return the number, dropped records included
   */
  long machineCount(String name);

  /**
   * How many machines were ever made.
   *
   * @return the number, dropped records included
   */
  long machineCount();

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
   * How many records were dropped because of the limit.
   *
   * @return the number of calls, deleted machines and deleted accounts that are no longer
   *     remembered
   */
  long droppedRecords();
}
