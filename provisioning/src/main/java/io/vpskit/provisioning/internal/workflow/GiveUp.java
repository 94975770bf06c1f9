package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;

/** Everything is as it was before; the operation ends without having reached its aim. */
final class GiveUp implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    return new Move.Refusal(operation, operation.undoing().orElseThrow(), List.of());
  }
}
