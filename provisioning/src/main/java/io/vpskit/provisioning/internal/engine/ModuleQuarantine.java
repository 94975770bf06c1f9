package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.SpareRecord;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.PoolStore;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Has the spares of one module deleted that are kept apart. */
final class ModuleQuarantine {
  private final String module;
  private final PoolStore store;
  private final BiConsumer<Lane, Instant> wake;

  ModuleQuarantine(String module, PoolStore store, BiConsumer<Lane, Instant> wake) {
    this.module = module;
    this.store = store;
    this.wake = wake;
  }

  /** Deletes what has been kept long enough; what cannot be deleted so is left to people. */
  void deleteBefore(Instant since, Instant now) {
    for (SpareRecord spare : store.quarantinedBefore(module, since)) {
      delete(spare.id(), "kept in quarantine since " + spare.endedAt().orElseThrow(), now);
    }
  }

  /** Whether the deletion has begun; not when the spare is elsewhere or is being worked on. */
  boolean delete(String spare, String reason, Instant now) {
    Operation deletion =
        Operations.begin(OperationType.DELETE_SPARE, module, 0, now).withSpare(spare);
    Optional<List<Operation>> begun =
        store.condemnQuarantined(spare, new Note("delete spare", reason), deletion, now);
    begun.ifPresent(all -> all.forEach(operation -> wake.accept(Lane.of(operation), now)));
    return begun.isPresent();
  }
}
