package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the machine behind an identifier is still ours, before it is given away or removed:
 * people change things on panels, and identifiers may be used again.
 */
public final class CheckMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    if (isDeleted(work.operation())) {
      return CheckCondemned.todo(work);
    }
    return work.operation()
        .machineId()
        .<Todo>map(machine -> new Todo.Ask(new MachineCall.ReadMachine(machine)))
        .orElseGet(Todo.Nothing::new);
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    if (isDeleted(operation)) {
      return CheckCondemned.after(work, answer);
    }
    if (answer instanceof Answer.Nothing) {
      return Move.Next.with(operation);
    }
    if (!(answer instanceof Answer.Sighted sighted)) {
      throw StepLogic.unexpected(Step.CHECK_MACHINE, answer);
    }
    if (sighted.machine().isEmpty()) {
      return gone(operation);
    }
    MachineView machine = sighted.machine().get();
    Optional<String> why = notOurs(work, machine);
    if (why.isPresent()) {
      return refusal(operation, why.get());
    }
    if (isSold(operation) && !machine.deployed()) {
      return refusal(operation, "somebody is installing an OS on it");
    }
    return isSold(operation) && work.rules().resizesLive() && !hasResources(work, machine)
        ? Move.Detour.to(
            Step.RESIZE,
            operation,
            new Note("spare of another size", "it has " + Resources.of(machine)))
        : Move.Next.with(operation);
  }

  private static boolean isDeleted(Operation operation) {
    return operation.type() == OperationType.DELETE_SPARE
        || operation.type() == OperationType.DELETE_SERVICE;
  }

  private static boolean isSold(Operation operation) {
    return operation.type() == OperationType.OPEN && operation.spare().isPresent();
  }

  private static Move gone(Operation operation) {
    if (isSold(operation)) {
      return refusal(operation, "the machine has disappeared");
    }
    return Move.Next.with(
        operation.type() == OperationType.TAKE_BACK
            ? operation.withMachineId(Optional.empty())
            : operation);
  }

  private static boolean hasResources(Work work, MachineView machine) {
    return Resources.of(machine).equals(Resources.of(work.blueprint()));
  }

  private static Optional<String> notOurs(Work work, MachineView machine) {
    String name = work.operation().machineName().orElseThrow();
    if (!machine.name().equals(name)) {
      return Optional.of(
          "machine " + machine.id() + " is called '" + machine.name() + "' and not '" + name + "'");
    }
    boolean spare =
        work.operation().spare().isPresent() && work.operation().type() != OperationType.TAKE_BACK;
    if (spare && machine.owner().isPresent() && work.poolAccount().isPresent()) {
      String owner = machine.owner().get();
      String pool = work.poolAccount().get();
      return owner.equals(pool)
          ? Optional.empty()
          : Optional.of(
              "spare '" + name + "' belongs to account " + owner + " and not to the pool owner");
    }
    return Optional.empty();
  }

  private static Move refusal(Operation operation, String reason) {
    return new Move.Refusal(operation, reason, List.of());
  }
}
