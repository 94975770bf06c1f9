package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.EventType;
import io.vpskit.provisioning.OperatorTask;
import io.vpskit.provisioning.OperatorTaskOutcome;
import io.vpskit.provisioning.OperatorTaskState;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Supersession;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Opens and closes operator tasks in the transaction that gives the reason for it. */
final class OperatorTaskWriter {
  private final Handle handle;
  private final Instant now;

  OperatorTaskWriter(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** What the step of an operation means for tasks. */
  void stepped(Operation before, Operation after, RuleBook book) {
    if (after.phase() == Phase.FAILED && before.phase() != Phase.FAILED) {
      failed(after, book.department(after.module()));
    } else if (after.phase() == Phase.DONE) {
      supersededBy(after);
    }
  }

  private void failed(Operation operation, String department) {
    boolean poolGoesOn =
        operation.type() == OperationType.BUILD_SPARE
            && OperatorTaskTable.anyUnclosed(handle, operation.module(), OperationType.BUILD_SPARE);
    if (poolGoesOn) {
      return;
    }
    OperatorTaskTable.open(handle, operation, department, now);
    OperatorTask task = OperatorTaskTable.ofOperation(handle, operation.id()).orElseThrow().task();
    tell(
        operation,
        EventType.OPERATOR_TASK_OPENED,
        "operator task opened",
        "task "
            + task.id()
            + " for "
            + department
            + ", "
            + task.operation()
            + ": "
            + task.problem());
  }

  /** Closes the tasks of operations that nobody needs any more. */
  void supersededBy(Operation operation) {
    for (OperatorTaskTable.Row row : OperatorTaskTable.unclosed(handle, operation)) {
      Operation earlier = OperationTable.find(handle, row.operation()).orElseThrow().operation();
      if (Supersession.supersedes(operation, earlier)) {
        close(
            row,
            earlier,
            new OperatorTaskTable.Closing(
                OperatorTaskOutcome.SUPERSEDED,
                Optional.empty(),
                "superseded by: " + operation.type().words()));
      }
    }
  }

  void close(OperatorTaskTable.Row row, Operation operation, OperatorTaskTable.Closing closing) {
    OperatorTaskTable.close(handle, row.task().id(), closing, now);
    tell(
        operation,
        EventType.OPERATOR_TASK_CLOSED,
        "operator task closed",
        "task "
            + row.task().id()
            + " for "
            + row.task().department()
            + closing.who().map(who -> ", by " + who).orElse(", by itself")
            + ": "
            + closing.remark());
  }

  /** Somebody took the task or put it back. */
  void noted(OperatorTaskTable.Row row, Operation operation, OperatorTaskState state, String who) {
    JournalTable.write(
        handle,
        now,
        Subject.of(operation),
        new Note(
            state == OperatorTaskState.IN_WORK ? "operator task taken" : "operator task put back",
            "task " + row.task().id() + ", by " + who));
  }

  private void tell(Operation operation, EventType type, String decision, String text) {
    Subject subject = Subject.of(operation);
    EventTable.write(handle, now, subject, type, text);
    JournalTable.write(handle, now, subject, new Note(decision, text));
  }
}
