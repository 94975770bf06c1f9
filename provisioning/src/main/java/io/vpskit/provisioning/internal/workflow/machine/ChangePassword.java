package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;

/** Replaces the root password that the spare was built with. */
public final class ChangePassword implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(
        new MachineCall.ChangePassword(
            work.operation().machineId().orElseThrow(), work.blueprint().rootPassword()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return Move.Next.with(work.operation());
    }
    throw StepLogic.unexpected(Step.CHANGE_PASSWORD, answer);
  }
}
