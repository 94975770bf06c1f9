package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which licences have to be looked after. Thread-safe. */
public final class LicenceStore {
  private static final Duration AFTER_FAILURE = Duration.ofDays(1);
  private static final Duration OTHERWISE = Duration.ofMinutes(10);

  private final Transactions transactions;
  private final OperationQueue queue;

  LicenceStore(Transactions transactions, RuleBook book) {
    this.transactions = transactions;
    this.queue = new OperationQueue(book);
  }

  /**
   * Writes an operation for each service of a module whose licence is not what the service needs
   * and which nothing else is being done with.
   *
   * @param lastDay the day up to which a licence ends soon
   * @param tending for any service
   * @return the operations that may begin
   */
  public List<Operation> tend(Lane lane, LocalDate lastDay, Operation tending, Instant now) {
    return transactions.in(
        handle -> {
          List<LicenceTable.Need> needs =
              LicenceTable.needs(handle, lane.module(), lastDay).stream()
                  .filter(need -> mayBegin(handle, need.service(), now))
                  .toList();
          if (needs.isEmpty()) {
            return List.of();
          }
          LaneTable.raise(handle, lane.name());
          List<Operation> begun = new ArrayList<>();
          for (LicenceTable.Need need : needs) {
            begun.addAll(begin(handle, tending.withService(need.service()), need, now));
          }
          return begun;
        });
  }

  /** What has failed is for people until they close its task; a later change does not wait. */
  private static boolean mayBegin(Handle handle, String service, Instant now) {
    if (!OperationTable.unended(handle, service).isEmpty()
        || OperatorTaskTable.anyUnclosedOf(handle, service, OperationType.TEND_LICENCE)) {
      return false;
    }
    Optional<OperationTable.End> last =
        OperationTable.lastEnd(handle, service, OperationType.TEND_LICENCE);
    if (last.isEmpty()) {
      return true;
    }
    OperationTable.End end = last.get();
    boolean changed = !end.failed() && OperationTable.endedAfter(handle, service, end.id());
    return changed || !now.isBefore(end.at().plus(end.failed() ? AFTER_FAILURE : OTHERWISE));
  }

  private List<Operation> begin(
      Handle handle, Operation tending, LicenceTable.Need need, Instant now) {
    String blueprint = StoredBlueprint.write(ServiceTable.blueprint(handle, need.service()));
    Operation written = OperationTable.insert(handle, tending, blueprint, Optional.empty(), now);
    JournalTable.write(handle, now, Subject.of(written), new Note("tend licence", need.why()));
    return queue.advance(handle, Optional.empty(), written, now);
  }
}
