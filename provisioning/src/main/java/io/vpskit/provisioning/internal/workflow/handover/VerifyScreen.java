package io.vpskit.provisioning.internal.workflow.handover;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Looks whether the machine's screen is opened by something new, if the panel shows by what. */
public final class VerifyScreen implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(new MachineCall.ReadMachine(work.operation().machineId().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Sighted sighted)) {
      throw StepLogic.unexpected(Step.VERIFY_SCREEN, answer);
    }
    Operation operation = work.operation();
    if (sighted.machine().isEmpty()) {
      return new Move.Refusal(operation, "the machine has disappeared", List.of());
    }
    boolean renewed =
        sighted
            .machine()
            .flatMap(MachineView::screenPassword)
            .map(ChangeScreenPassword.password(work)::equals)
            .orElse(true);
    return renewed
        ? Move.Next.with(operation)
        : new Move.Refusal(
            operation, "the panel still shows another password of the screen", List.of());
  }
}
