package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;

/** Gives the spare the host name of the order. */
public final class ChangeHostName implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(
        new MachineCall.ChangeHostName(
            work.operation().machineId().orElseThrow(), work.blueprint().hostName()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return Move.Next.with(work.operation());
    }
    throw StepLogic.unexpected(Step.CHANGE_HOST_NAME, answer);
  }
}
