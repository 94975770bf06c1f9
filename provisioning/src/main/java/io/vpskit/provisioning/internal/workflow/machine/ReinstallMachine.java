package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.Optional;

/** Has the OS installed anew. Once that may have been sent, the machine is watched first. */
public final class ReinstallMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    Operation operation = work.operation();
    return new Todo.Send(
        new MachineCall.ReinstallMachine(operation.machineId().orElseThrow(), work.blueprint()),
        sent(operation, now));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Done)) {
      throw StepLogic.unexpected(Step.REINSTALL_MACHINE, answer);
    }
    return Move.Detour.to(
        Step.AWAIT_REINSTALLED,
        sent(work.operation(), now).withAccepted(true),
        new Note("reinstall", "the panel installs " + work.blueprint().osTemplate()));
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Detour.to(
        Step.AWAIT_REINSTALLED,
        sent(work.operation(), now),
        new Note("look before sending again", unknown.text()));
  }

  private static Operation sent(Operation operation, Instant now) {
    return operation
        .withStep(Step.AWAIT_REINSTALLED)
        .withSentAt(Optional.of(now))
        .withAccepted(false);
  }
}
