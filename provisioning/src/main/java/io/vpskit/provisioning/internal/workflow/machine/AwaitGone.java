package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Waits until a complete listing shows the machine no more. */
public final class AwaitGone implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    if (answer instanceof Answer.Nothing) {
      return operation.machineName().isEmpty()
          ? Move.Next.with(operation)
          : new Move.Await(operation.withDeletedAt(now), List.of());
    }
    if (answer instanceof Answer.Sighted sighted) {
      return sighted.machine().isPresent()
          ? stillThere(work, sighted.machine().get(), now)
          : notSeen(work, now);
    }
    throw StepLogic.unexpected(Step.AWAIT_GONE, answer);
  }

  private static Move stillThere(Work work, MachineView machine, Instant now) {
    Operation operation = work.operation();
    if (operation.machineId().isEmpty()) {
      return Move.Detour.to(
          Step.CHECK_MACHINE,
          operation.withMachineId(machine.id()),
          new Note("machine found", "the panel lists '" + machine.name() + "'"));
    }
    Instant patience = operation.deletedAt().orElse(now).plus(work.rules().listingLag());
    return now.isBefore(patience)
        ? new Move.Await(operation, List.of())
        : new Move.Refusal(
            operation.withStep(Step.CHECK_MACHINE),
            "machine '" + machine.name() + "' is still listed after its deletion",
            List.of());
  }

  /** A machine whose creation may still be on its way is not gone because it is not listed yet. */
  private static Move notSeen(Work work, Instant now) {
    Operation operation = work.operation();
    boolean mayStillAppear =
        operation
            .sentAt()
            .map(sent -> now.isBefore(sent.plus(work.rules().listingLag())))
            .orElse(false);
    return mayStillAppear ? new Move.Await(operation, List.of()) : Move.Next.with(operation);
  }
}
