package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.OperatorTask;
import io.vpskit.provisioning.OperatorTaskFilter;
import io.vpskit.provisioning.OperatorTaskOutcome;
import io.vpskit.provisioning.OperatorTaskState;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** What people have to do, and what they decided. Thread-safe. */
public final class OperatorTaskStore {
  private final Transactions transactions;
  private final StepStore steps;

  OperatorTaskStore(Transactions transactions, StepStore steps) {
    this.transactions = transactions;
    this.steps = steps;
  }

  /** The task after a decision, with what else was written; or why it cannot be so. */
  public record Decided(
      Optional<OperatorTask> task, Optional<StepStore.Written> written, Optional<String> conflict) {
    public static Decided refused(String why) {
      return new Decided(Optional.empty(), Optional.empty(), Optional.of(why));
    }
  }

  /**
   * A decision by which an operation goes on or ends.
   *
   * @param machine the machine that is the service's by it
   */
  public record Decision(
      long task,
      String who,
      OperatorTaskOutcome outcome,
      String remark,
      Optional<MachineView> machine,
      Instant at) {}

  public List<OperatorTask> list(OperatorTaskFilter filter) {
    return transactions.reading(handle -> OperatorTaskTable.list(handle, filter));
  }

  public Optional<OperatorTask> find(long id) {
    return transactions.reading(
        handle -> OperatorTaskTable.find(handle, id).map(OperatorTaskTable.Row::task));
  }

  /** The failed work that a task is about. */
  public Optional<Work> work(long id) {
    return transactions.reading(
        handle ->
            OperatorTaskTable.find(handle, id)
                .flatMap(task -> OperationTable.find(handle, task.operation()))
                .map(row -> steps.load(handle, row)));
  }

  public Decided take(long id, String who, Instant now) {
    return transactions.in(
        handle -> {
          boolean taken = OperatorTaskTable.take(handle, id, who, now);
          Optional<OperatorTaskTable.Row> row = OperatorTaskTable.find(handle, id);
          Optional<String> conflict = conflict(row, id, who);
          if (conflict.isPresent()) {
            return Decided.refused(conflict.get());
          }
          if (taken) {
            note(handle, row.orElseThrow(), OperatorTaskState.IN_WORK, who, now);
          }
          return decided(handle, id, Optional.empty());
        });
  }

  public Decided giveBack(long id, String who, Instant now) {
    return transactions.in(
        handle -> {
          Optional<OperatorTaskTable.Row> row = OperatorTaskTable.find(handle, id);
          if (row.isEmpty()) {
            return Decided.refused("there is no operator task " + id);
          }
          if (!OperatorTaskTable.giveBack(handle, id)) {
            return Decided.refused("operator task " + id + " is not in work");
          }
          note(handle, row.get(), OperatorTaskState.OPEN, who, now);
          return decided(handle, id, Optional.empty());
        });
  }

  /** Closes a task without touching its operation. */
  public Decided dismiss(long id, String who, String remark, Instant now) {
    return transactions.in(
        handle -> {
          Optional<OperatorTaskTable.Row> row = OperatorTaskTable.find(handle, id);
          Optional<String> conflict = conflict(row, id, who);
          if (conflict.isPresent()) {
            return Decided.refused(conflict.get());
          }
          OperatorTaskTable.Closing closing =
              new OperatorTaskTable.Closing(
                  OperatorTaskOutcome.DISMISSED, Optional.of(who), remark);
          new OperatorTaskWriter(handle, now)
              .close(row.orElseThrow(), operation(handle, row.orElseThrow()), closing);
          return decided(handle, id, Optional.empty());
        });
  }

  /** Closes a task and moves its failed operation on. */
  public Decided move(Decision decision, Function<Work, Transition> transition) {
    return transactions.in(
        handle -> {
          Optional<OperatorTaskTable.Row> task = OperatorTaskTable.find(handle, decision.task());
          Optional<String> conflict = conflict(task, decision.task(), decision.who());
          if (conflict.isPresent()) {
            return Decided.refused(conflict.get());
          }
          OperationTable.Row row =
              OperationTable.find(handle, task.orElseThrow().operation()).orElseThrow();
          Operation failed = row.operation();
          Optional<String> obstacle =
              busy(handle, failed)
                  .or(() -> decision.machine().flatMap(it -> held(handle, failed.module(), it)));
          if (obstacle.isPresent()) {
            return Decided.refused(obstacle.get());
          }
          Transition after = transition.apply(steps.load(handle, row));
          new OperatorTaskWriter(handle, decision.at())
              .close(
                  task.orElseThrow(),
                  failed,
                  new OperatorTaskTable.Closing(
                      decision.outcome(), Optional.of(decision.who()), decision.remark()));
          StepStore.Written written = steps.write(handle, failed, after, decision.at());
          return decided(handle, decision.task(), Optional.of(written));
        });
  }

  private static Optional<String> conflict(
      Optional<OperatorTaskTable.Row> row, long id, String who) {
    if (row.isEmpty()) {
      return Optional.of("there is no operator task " + id);
    }
    OperatorTask task = row.get().task();
    if (task.state() == OperatorTaskState.CLOSED) {
      return Optional.of(
          "operator task " + id + " is closed: " + task.remark().orElse("without a remark"));
    }
    return task.takenBy()
        .filter(taker -> !taker.equals(who))
        .map(taker -> "operator task " + id + " is in work by " + taker);
  }

  /** An earlier operation must not go on beside a later one of the same service. */
  private static Optional<String> busy(Handle handle, Operation failed) {
    if (failed.phase() != Phase.FAILED) {
      return Optional.of("its operation has not failed");
    }
    boolean works =
        failed.type().isForService()
            && !OperationTable.unended(handle, failed.service().orElseThrow()).isEmpty();
    return works
        ? Optional.of(
            "service "
                + failed.service().orElseThrow()
                + " is being worked on; decide when that has ended")
        : Optional.empty();
  }

  /** Why a machine cannot become that of a service. */
  private static Optional<String> held(Handle handle, String module, MachineView machine) {
    String machineId = machine.id();
    Optional<String> holder =
        ServiceTable.holderOfMachine(handle, module, machineId)
            .map(service -> "that of service " + service)
            .or(
                () ->
                    SpareTable.holderOfMachine(handle, module, machineId)
                        .map(spare -> "that of spare " + spare));
    boolean goes =
        OperationTable.cleaningUp(handle, module).stream()
            .anyMatch(row -> isMeant(row.operation(), machine));
    return holder
        .or(() -> goes ? Optional.of("to be cleared away") : Optional.empty())
        .map(what -> "machine " + machineId + " is " + what);
  }

  /** One whose id was never learnt is cleared away by its name. */
  private static boolean isMeant(Operation cleanUp, MachineView machine) {
    return cleanUp.machineId().isPresent()
        ? cleanUp.machineId().get().equals(machine.id())
        : cleanUp.machineName().equals(Optional.of(machine.name()));
  }

  private static Operation operation(Handle handle, OperatorTaskTable.Row row) {
    return OperationTable.find(handle, row.operation()).orElseThrow().operation();
  }

  private static void note(
      Handle handle, OperatorTaskTable.Row row, OperatorTaskState state, String who, Instant now) {
    new OperatorTaskWriter(handle, now).noted(row, operation(handle, row), state, who);
  }

  private static Decided decided(Handle handle, long id, Optional<StepStore.Written> written) {
    OperatorTask task = OperatorTaskTable.find(handle, id).orElseThrow().task();
    return new Decided(Optional.of(task), written, Optional.empty());
  }
}
