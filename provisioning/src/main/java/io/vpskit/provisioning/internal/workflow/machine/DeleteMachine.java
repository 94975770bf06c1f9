package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;

/** Has the machine removed. One whose id was never learnt is looked for by its name first. */
public final class DeleteMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return work.operation()
        .machineId()
        .<Todo>map(machine -> new Todo.Ask(new MachineCall.DeleteMachine(machine)))
        .orElseGet(Todo.Nothing::new);
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done || answer instanceof Answer.Nothing) {
      return Move.Next.with(work.operation());
    }
    throw StepLogic.unexpected(Step.DELETE_MACHINE, answer);
  }

  /** Gone already, perhaps by an earlier try whose answer was lost; the listing will prove it. */
  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return refused.reason() == Answer.Reason.NOT_THERE
        ? Move.Next.with(work.operation())
        : StepLogic.super.afterRefusal(work, refused, now);
  }

  /** Whether it was done is for the listing to say; a machine that stays is deleted again. */
  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Next.with(work.operation());
  }
}
