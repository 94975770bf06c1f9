package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Takes an address from the machine. */
public final class RemoveFromMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    Operation operation = work.operation();
    return new Todo.Ask(
        new MachineCall.RemoveAddress(
            operation.machineId().orElseThrow(), operation.targetAddress().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return Move.Detour.to(Step.LOOK_FOR_ADDRESS, work.operation().withSentAt(now));
    }
    throw StepLogic.unexpected(Step.REMOVE_FROM_MACHINE, answer);
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return new Move.Refusal(
        work.operation().withStep(Step.LOOK_FOR_ADDRESS), refused.text(), List.of());
  }

  /**
   * Removing twice removes once; the machine shows whether it was done. It counts, because a panel
   * that lists its addresses and never answers this would be asked for ever.
   */
  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return new Move.Refusal(
        work.operation().withStep(Step.LOOK_FOR_ADDRESS), unknown.text(), List.of());
  }
}
