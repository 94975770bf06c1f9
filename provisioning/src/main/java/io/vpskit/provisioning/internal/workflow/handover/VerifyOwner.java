package io.vpskit.provisioning.internal.workflow.handover;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.machine.Resources;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks whether the owner was really changed: the panel's ok is no proof. */
public final class VerifyOwner implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(new MachineCall.ReadMachine(work.operation().machineId().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Sighted sighted)) {
      throw StepLogic.unexpected(Step.VERIFY_OWNER, answer);
    }
    Operation operation = work.operation();
    if (sighted.machine().isEmpty()) {
      return refusal(operation, "the machine has disappeared");
    }
    MachineView machine = sighted.machine().get();
    String wantedOwner = operation.account().orElseThrow();
    if (machine.owner().isEmpty()) {
      return refusal(operation, "the panel does not show the owner, so it cannot be verified");
    }
    if (!machine.owner().get().equals(wantedOwner)) {
      return refusal(
          operation,
          "the panel answered ok, but the owner is "
              + machine.owner().get()
              + " and not "
              + wantedOwner);
    }
    if (operation.type() == OperationType.OPEN) {
      Optional<String> unfit = unfitForSale(work, machine);
      if (unfit.isPresent()) {
        return refusal(operation, unfit.get());
      }
    }
    return new Move.Next(
        operation,
        List.of(),
        List.of(new Note("owner changed", "to account " + wantedOwner + ", and verified")));
  }

  /** What the former owner did until now, or the panel did not do although it said so. */
  private static Optional<String> unfitForSale(Work work, MachineView machine) {
    if (!machine.deployed()) {
      return Optional.of("somebody is installing an OS on it");
    }
    Resources shown = Resources.of(machine);
    boolean wrong = work.rules().resizesLive() && !Resources.of(work.blueprint()).agreeWith(shown);
    return wrong ? Optional.of("the panel answered ok, but it has " + shown) : Optional.empty();
  }

  private static Move refusal(Operation operation, String reason) {
    return new Move.Refusal(operation, reason, List.of());
  }
}
