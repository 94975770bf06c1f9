package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;

/** Looks whether the machine's screen is opened by something new, if the panel shows by what. */
final class VerifyScreen implements StepLogic {
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
