package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.ledger.Ledger;
import io.vpskit.testkit.ledger.MachineRecord;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps the records of a VMmanager. Writers hold the panel's lock already; readers take it. */
public final class LedgerBook extends CallBook implements Ledger {

  private final Map<String, Long> machineCounts = new HashMap<>();
  private final Memory<MachineEntry> machines;

  public LedgerBook(ReentrantLock lock, InstantSource clock, int limit) {
    super(lock, clock, limit);
    this.machines = new Memory<>(limit);
  }

  public void made(MachineEntry machine) {
    machines.made(machine);
    machineCounts.merge(machine.name(), 1L, Long::sum);
  }

  public void deleted(MachineEntry machine) {
    machines.deleted(machine);
  }

  @Override
  public List<MachineRecord> machinesEverMade() {
    return machineRecords(machine -> true);
  }

  @Override
  public List<MachineRecord> machinesNamed(String name) {
    return machineRecords(machine -> machine.name().equals(name));
  }

  @Override
  public long machineCount(String name) {
    return locked(() -> machineCounts.getOrDefault(name, 0L));
  }

  @Override
  public long machineCount() {
    return locked(machines::count);
  }

  @Override
  protected long droppedElements() {
    return machines.dropped();
  }

  private List<MachineRecord> machineRecords(Predicate<MachineEntry> condition) {
    return locked(
        () -> {
          Stream<MachineEntry> chosen = machines.stream().filter(condition);
          return chosen.map(machine -> machine.record(now())).toList();
        });
  }
}
