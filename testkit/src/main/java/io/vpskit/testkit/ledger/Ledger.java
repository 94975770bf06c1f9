package io.vpskit.testkit.ledger;

import java.util.List;

/**
 * What an emulated VMmanager remembers: every call it received, every machine and every account it
 * ever had. The limit of its records is {@link
 * io.vpskit.testkit.VmManagerEmulatorBuilder#ledgerLimit}.
 *
 * <p>Safe for use by several threads.
 */
public interface Ledger extends PanelLedger {

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
}
