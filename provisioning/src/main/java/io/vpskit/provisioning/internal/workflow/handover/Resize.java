package io.vpskit.provisioning.internal.workflow.handover;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.machine.Resources;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Gives a container the resources that were ordered, while it runs. */
public final class Resize implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(
        new MachineCall.ChangeResources(
            work.operation().machineId().orElseThrow(), work.blueprint()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return new Move.Next(
          work.operation(),
          List.of(),
          List.of(new Note("spare resized", Resources.of(work.blueprint()).toString())));
    }
    throw StepLogic.unexpected(Step.RESIZE, answer);
  }
}
