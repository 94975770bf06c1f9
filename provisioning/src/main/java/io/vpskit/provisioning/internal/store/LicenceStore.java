package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.internal.workflow.Note;
import io.vpskit.provisioning.internal.workflow.Operation;
import io.vpskit.provisioning.internal.workflow.OperationType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which licences have to be looked after. Thread-safe. */
public final class LicenceStore {
  /** A renewal that has failed is for people first. */
  private static final Duration BETWEEN_RENEWALS = Duration.ofDays(1);

  private final Transactions transactions;
  private final OperationQueue queue;

  LicenceStore(Transactions transactions, RuleBook book) {
    this.transactions = transactions;
    this.queue = new OperationQueue(book);
  }

  /**
   * Writes a renewal for each Active service of a module whose licence ends soon and which nothing
   * else is being done with.
   *
   * @param last the day up to which a licence ends soon
   * @param renewal for any service
   * @return the operations that may begin
   */
  public List<Operation> renew(Lane lane, LocalDate last, Operation renewal, Instant now) {
    return transactions.in(
        handle -> {
          List<String> services =
              LicenceTable.ending(handle, lane.module(), last).stream()
                  .filter(service -> isIdle(handle, service, now))
                  .toList();
          if (services.isEmpty()) {
            return List.of();
          }
          LaneTable.raise(handle, lane.name());
          List<Operation> begun = new ArrayList<>();
          for (String service : services) {
            begun.addAll(begin(handle, renewal.withService(service), last, now));
          }
          return begun;
        });
  }

  private static boolean isIdle(Handle handle, String service, Instant now) {
    boolean ended =
        OperationTable.lastOfService(handle, service)
            .filter(row -> row.operation().hasEnded())
            .isPresent();
    Optional<Instant> renewed =
        OperationTable.lastEnd(handle, service, OperationType.RENEW_LICENCE);
    return ended && renewed.filter(at -> at.plus(BETWEEN_RENEWALS).isAfter(now)).isEmpty();
  }

  private List<Operation> begin(Handle handle, Operation renewal, LocalDate last, Instant now) {
    String service = renewal.service().orElseThrow();
    String blueprint = OperationTable.lastOfService(handle, service).orElseThrow().blueprint();
    Operation written = OperationTable.insert(handle, renewal, blueprint, Optional.empty(), now);
    JournalTable.write(
        handle,
        now,
        Subject.of(written),
        new Note("renew licence", "its term ends by " + last + " and the service is Active"));
    return queue.advance(handle, Optional.empty(), written, now);
  }
}
