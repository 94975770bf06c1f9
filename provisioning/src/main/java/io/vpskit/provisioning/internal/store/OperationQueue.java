package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.internal.workflow.operation.ModuleRules;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Lets operations begin: those of one service one after another, those of a module within its
 * limit, orders before spares.
 */
final class OperationQueue {
  private final RuleBook book;

  OperationQueue(RuleBook book) {
    this.book = book;
  }

  /** An operation as it is written: one that comes to a module with a queue has to wait there. */
  Operation entering(Operation before, Operation after) {
    boolean comes = !before.module().equals(after.module()) && after.phase() == Phase.READY;
    return comes && book.rules(after.module()).inQueue()
        ? after.withPhase(Phase.QUEUED).withAdmitted(false)
        : after;
  }

  /**
   * What may begin now that an operation was written.
   *
   * @param before as it was, if it was there
   * @return the operations that were let go
   */
  List<Operation> advance(Handle handle, Optional<Operation> before, Operation after, Instant now) {
    List<Operation> begun = new ArrayList<>();
    boolean moved = before.isPresent() && !before.get().module().equals(after.module());
    boolean waits = after.phase() == Phase.QUEUED || after.phase() == Phase.AWAITING_SLOT;
    if (moved) {
      advance(handle, before.get().module(), after.type(), now, begun);
    }
    if (waits || after.hasEnded()) {
      advance(handle, after.module(), after.type(), now, begun);
    }
    if (after.hasEnded() && after.service().isPresent() && after.type().isForService()) {
      for (OperationTable.Row next : OperationTable.queued(handle, after.service().get())) {
        advance(handle, next.operation().module(), next.operation().type(), now, begun);
      }
    }
    return begun;
  }

  /** What may begin of one type, though nothing was written of which we know. */
  List<Operation> advance(Handle handle, String module, OperationType type, Instant now) {
    List<Operation> begun = new ArrayList<>();
    advance(handle, module, type, now, begun);
    return begun;
  }

  /** What the present settings let begin, whatever they were when it was written. */
  void advanceAll(Handle handle, String module, Instant now) {
    for (OperationType type : OperationType.values()) {
      advance(handle, module, type, now, new ArrayList<>());
    }
  }

  private void advance(
      Handle handle, String module, OperationType type, Instant now, List<Operation> begun) {
    ModuleRules rules = book.rules(module);
    Optional<Operation> next = next(handle, rules, type);
    while (next.isPresent()) {
      boolean counts =
          rules.inQueue() || next.get().phase() == Phase.AWAITING_SLOT || isBuild(type);
      Operation ready = next.get().withPhase(Phase.READY).withAdmitted(counts).withNextRunAt(now);
      OperationTable.update(handle, ready, now);
      begun.add(ready);
      next = next(handle, rules, type);
    }
    if (type == OperationType.OPEN && !rules.inQueue()) {
      advance(handle, module, OperationType.BUILD_SPARE, now, begun);
    }
  }

  private static boolean isBuild(OperationType type) {
    return type == OperationType.BUILD_SPARE;
  }

  private static Optional<Operation> next(Handle handle, ModuleRules rules, OperationType type) {
    String module = rules.module();
    if (rules.inQueue()) {
      return OperationTable.admitted(handle, module, type) == 0
          ? firstInQueue(handle, module, type)
          : Optional.empty();
    }
    if (isBuild(type)) {
      return hasRoomForSpare(handle, rules)
          ? first(handle, module, type, Phase.QUEUED)
          : Optional.empty();
    }
    // An order may always look for a spare; only its machine has to wait.
    return first(handle, module, type, Phase.QUEUED)
        .or(
            () ->
                rules.activationLimit() == 0
                        || OperationTable.admitted(handle, module, type) < rules.activationLimit()
                    ? first(handle, module, type, Phase.AWAITING_SLOT)
                    : Optional.empty());
  }

  /** What waits for room to build had its turn already, before the module had a queue. */
  private static Optional<Operation> firstInQueue(
      Handle handle, String module, OperationType type) {
    return first(handle, module, type, Phase.AWAITING_SLOT)
        .or(() -> first(handle, module, type, Phase.QUEUED));
  }

  private static Optional<Operation> first(
      Handle handle, String module, OperationType type, Phase phase) {
    return OperationTable.firstWaiting(handle, module, type, phase)
        .map(OperationTable.Row::operation);
  }

  /** Spares use what orders leave. */
  private static boolean hasRoomForSpare(Handle handle, ModuleRules rules) {
    if (rules.activationLimit() == 0) {
      return true;
    }
    String module = rules.module();
    int building =
        OperationTable.admitted(handle, module, OperationType.OPEN)
            + OperationTable.admitted(handle, module, OperationType.BUILD_SPARE);
    return building < rules.activationLimit()
        && first(handle, module, OperationType.OPEN, Phase.AWAITING_SLOT).isEmpty();
  }
}
