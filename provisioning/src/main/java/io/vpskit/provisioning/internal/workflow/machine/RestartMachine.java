package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/**
 * Ends what the machine ran with so far: its screen may go on taking the password that it was
 * started with, and its OS the host name.
 */
public final class RestartMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(new MachineCall.RestartMachine(work.operation().machineId().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return new Move.Next(
          work.operation(),
          List.of(),
          List.of(
              new Note(
                  "spare handed over",
                  "owner changed and verified, passwords and host name replaced, restarted")));
    }
    throw StepLogic.unexpected(Step.RESTART_MACHINE, answer);
  }
}
