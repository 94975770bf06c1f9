package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which machines have to stand still. Thread-safe. */
public final class GuardStore {
  private final Transactions transactions;
  private final OperationQueue queue;

  GuardStore(Transactions transactions, RuleBook book) {
    this.transactions = transactions;
    this.queue = new OperationQueue(book);
  }

  /** The machine of a suspended service. */
  public record Guarded(String service, String machineName, String machineId) {}

  /** The suspended services of a module. */
  public List<Guarded> suspended(String module) {
    return transactions.reading(
        handle ->
            handle
                .createQuery(
                    "select id, machine_name, machine_id from vpskit_service"
                        + " where module = :module and status = :status order by id")
                .bind("module", module)
                .bind("status", ServiceStatus.SUSPENDED.name())
                .map(
                    (row, context) ->
                        new Guarded(
                            row.getString("id"),
                            row.getString("machine_name"),
                            row.getString("machine_id")))
                .list());
  }

  /**
   * Has the machine of a service stopped, unless something else is done for the service, or people
   * have been asked already because it could not be stopped.
   *
   * @return the operations that may begin
   */
  public List<Operation> guard(Operation guard, Instant now) {
    return transactions.in(
        handle -> {
          String service = guard.service().orElseThrow();
          if (!isIdle(handle, service)) {
            return List.of();
          }
          Operation written =
              OperationTable.insert(
                  handle,
                  guard,
                  StoredBlueprint.write(ServiceTable.blueprint(handle, service)),
                  Optional.empty(),
                  now);
          JournalTable.write(
              handle,
              now,
              Subject.of(written),
              new Note("guard", "the machine runs although the service is Suspended"));
          return queue.advance(handle, Optional.empty(), written, now);
        });
  }

  private static boolean isIdle(Handle handle, String service) {
    boolean suspended =
        StandingTable.projected(handle, service).status() == ServiceStatus.SUSPENDED;
    Operation last = OperationTable.lastOfService(handle, service).orElseThrow().operation();
    boolean failedBefore = last.type() == OperationType.GUARD && last.phase() == Phase.FAILED;
    return suspended && last.hasEnded() && !failedBefore;
  }
}
