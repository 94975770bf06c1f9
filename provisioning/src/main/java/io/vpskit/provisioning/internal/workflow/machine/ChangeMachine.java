package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has the machine made as the operation wants it. */
public final class ChangeMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    String machine = work.operation().machineId().orElseThrow();
    return new Todo.Ask(MachineAims.of(work).call().apply(work, machine));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Done)) {
      throw StepLogic.unexpected(Step.CHANGE_MACHINE, answer);
    }
    return Move.Detour.to(Step.LOOK_AT_MACHINE, work.operation().withSentAt(now));
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return new Move.Refusal(
        work.operation().withStep(Step.LOOK_AT_MACHINE), refused.text(), List.of());
  }

  /** It may have been done; the machine shows that as far as anything does. */
  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Outage.unknown(
        work.operation().withStep(Step.LOOK_AT_MACHINE).withSentAt(Optional.empty()),
        unknown.text());
  }
}
