package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Permission;
import io.vpskit.provisioning.internal.workflow.operation.Standing;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the service still allows the operation: one that was to come before it may have
 * failed since it was asked for.
 */
public final class CheckService implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    Standing standing = work.present().orElseThrow().standing();
    Optional<String> refusal = Permission.refusal(operation.type(), operation.reason(), standing);
    return refusal
        .<Move>map(why -> new Move.Refusal(operation, "the service has changed: " + why, List.of()))
        .orElseGet(() -> Move.Next.with(operation));
  }
}
