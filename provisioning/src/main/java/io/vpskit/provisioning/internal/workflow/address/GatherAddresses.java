package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.Optional;

/** Finds out which addresses have to be given back once the machine is gone. */
public final class GatherAddresses implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Nothing)) {
      throw StepLogic.unexpected(Step.GATHER_ADDRESSES, answer);
    }
    Operation operation = work.operation();
    boolean leftBehind = operation.type() == OperationType.CLEAN_UP;
    return Move.Next.with(
        operation.withAddresses(
            (leftBehind ? operation.addresses() : work.addresses())
                .stream()
                    .filter(it -> it.ipManager().isPresent())
                    .map(GatherAddresses::toBeReleased)
                    .toList()));
  }

  /** When it was sent to the machine does not matter any more. */
  private static HeldAddress toBeReleased(HeldAddress held) {
    return held.ip().isPresent() ? held.withSentAt(Optional.empty()) : held;
  }
}
