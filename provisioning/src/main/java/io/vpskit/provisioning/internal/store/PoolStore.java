package io.vpskit.provisioning.internal.store;

import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.PoolKey;
import io.vpskit.pool.Sale;
import io.vpskit.pool.Spare;
import io.vpskit.provisioning.SpareRecord;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the pool's rules rest on, and what they decided. Thread-safe. */
public final class PoolStore {
  private final Transactions transactions;
  private final OperationQueue queue;

  PoolStore(Transactions transactions, RuleBook book) {
    this.transactions = transactions;
    this.queue = new OperationQueue(book);
  }

  /** Sales, stock and the ends of builds at one moment. */
  public record Snapshot(
      List<Sale> sales, List<Spare> spares, List<BuildEnd> ends, Optional<PoolKey> lastBegun) {}

  /** A spare that shall be built. */
  public record SpareOrder(
      String spare,
      String machineName,
      Fingerprint fingerprint,
      Operation operation,
      Blueprint blueprint,
      Note note) {}

  /**
   * Reads what a plan is made of.
   *
   * @param owner the account name whose services are no sales
   */
  public Snapshot snapshot(
      String module, String owner, Instant firstSale, Instant firstEnd, Instant now) {
    return transactions.reading(handle -> read(handle, module, owner, firstSale, firstEnd, now));
  }

  /** The right to act on a snapshot. */
  public record Planning(Fence fence, Snapshot snapshot) {}

  /** Reads what a plan is made of under a new epoch of the pool's lane. */
  public Planning begin(Lane lane, String owner, Instant firstSale, Instant firstEnd, Instant now) {
    return transactions.in(
        handle ->
            new Planning(
                LaneTable.raise(handle, lane.name()),
                read(handle, lane.module(), owner, firstSale, firstEnd, now)));
  }

  private static Snapshot read(
      Handle handle,
      String module,
      String owner,
      Instant firstSale,
      Instant firstEnd,
      Instant now) {
    return new Snapshot(
        ServiceTable.sales(handle, module, owner, firstSale, now),
        SpareTable.stock(handle, module),
        SpareTable.buildEnds(handle, module, firstEnd),
        SpareTable.lastBegun(handle, module));
  }

  /**
   * Writes spares and the operations that build them.
   *
   * @return the operations that may begin
   */
  public List<Operation> build(Fence fence, List<SpareOrder> orders, Instant now) {
    return transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          List<Operation> begun = new ArrayList<>();
          for (SpareOrder order : orders) {
            SpareTable.insert(
                handle, order.fingerprint(), order.blueprint(), order.machineName(), now);
            Operation written =
                OperationTable.insert(
                    handle,
                    order.operation(),
                    StoredBlueprint.write(order.blueprint()),
                    Optional.empty(),
                    now);
            JournalTable.write(handle, now, Subject.of(written), order.note());
            begun.addAll(queue.advance(handle, Optional.empty(), written, now));
          }
          return begun;
        });
  }

  /**
   * Gives a ready spare up, unless it was sold meanwhile, and writes the operation that deletes it.
   *
   * @param deletion without what is known of the machine
   * @return the operations that may begin; nothing when it was not given up
   */
  public Optional<List<Operation>> condemn(
      Fence fence, String spare, Note note, Operation deletion, Instant now) {
    return transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          return condemn(handle, spare, SpareRecord.State.READY, note, deletion, now);
        });
  }

  /**
   * Gives a spare in quarantine up, unless something is under way for it.
   *
   * @return the operations that may begin; nothing when it was not given up
   */
  public Optional<List<Operation>> condemnQuarantined(
      String spare, Note note, Operation deletion, Instant now) {
    return transactions.in(
        handle ->
            OperationTable.isWorkedOn(handle, spare)
                ? Optional.empty()
                : condemn(handle, spare, SpareRecord.State.QUARANTINED, note, deletion, now));
  }

  private Optional<List<Operation>> condemn(
      Handle handle,
      String spare,
      SpareRecord.State from,
      Note note,
      Operation deletion,
      Instant now) {
    if (!SpareTable.condemn(handle, spare, from, note.reason())) {
      return Optional.empty();
    }
    SpareRecord condemned = SpareTable.find(handle, spare).orElseThrow();
    Operation complete =
        deletion.withMachineId(condemned.machineId()).withMachineName(condemned.machineName());
    String blueprint = OperationTable.firstOfSpare(handle, spare).blueprint();
    Operation written = OperationTable.insert(handle, complete, blueprint, Optional.empty(), now);
    JournalTable.write(handle, now, Subject.of(written), note);
    new OperatorTaskWriter(handle, now).supersededBy(written);
    return Optional.of(queue.advance(handle, Optional.empty(), written, now));
  }

  public Optional<SpareRecord> find(String spare) {
    return transactions.reading(handle -> SpareTable.find(handle, spare));
  }

  public List<SpareRecord> spares(String module) {
    return transactions.reading(handle -> SpareTable.ofModule(handle, module));
  }

  /** Spares kept apart because something went wrong with them. */
  public List<SpareRecord> quarantined(String module) {
    return transactions.reading(handle -> SpareTable.quarantined(handle, module));
  }

  /** Those that are kept since before a moment and that nobody has tried to delete yet. */
  public List<SpareRecord> quarantinedBefore(String module, Instant before) {
    return transactions.reading(
        handle ->
            SpareTable.quarantined(handle, module).stream()
                .filter(spare -> !spare.endedAt().orElseThrow().isAfter(before))
                .filter(spare -> !OperationTable.wasDeletionTried(handle, spare.id()))
                .toList());
  }
}
