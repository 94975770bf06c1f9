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
import java.util.Optional;

/**
 * Looks whether the machine's screen is opened by something new, and its host name is the buyer's,
 * as far as the panel shows them: its ok is no proof.
 */
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
    return wrong(work, sighted.machine().get())
        .<Move>map(why -> new Move.Refusal(operation, why, List.of()))
        .orElseGet(() -> Move.Next.with(operation));
  }

  private static Optional<String> wrong(Work work, MachineView machine) {
    boolean renewed =
        machine.screenPassword().map(ChangeScreenPassword.password(work)::equals).orElse(true);
    if (work.rules().hasScreens() && !renewed) {
      return Optional.of("the panel still shows another password of the screen");
    }
    return machine
        .hostName()
        .filter(shown -> !shown.equalsIgnoreCase(work.blueprint().hostName()))
        .map(shown -> "the panel answered ok, but the host name is " + shown);
  }
}
