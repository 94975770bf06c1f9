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
import java.util.Optional;

/** Takes an address from the machine that it was given instead of the one that was wanted. */
public final class RemoveStray implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    Operation operation = work.operation();
    return new Todo.Ask(
        new MachineCall.RemoveAddress(
            operation.machineId().orElseThrow(), operation.strayAddress().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Done)) {
      throw StepLogic.unexpected(Step.REMOVE_STRAY, answer);
    }
    Operation operation = work.operation();
    return new Move.Refusal(
        operation.withStrayAddress(Optional.empty()).withStep(Step.ADD_TO_MACHINE),
        "the panel gave the machine "
            + operation.strayAddress().orElseThrow()
            + " instead of the address that was wanted",
        List.of());
  }
}
