package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks the pool for a machine that is built already. */
final class LookForSpare implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return work.operation().spareTried() ? new Todo.Nothing() : new Todo.ClaimSpare();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    if (answer instanceof Answer.Nothing) {
      return Move.Detour.to(Step.FIND_PRESET, operation);
    }
    if (answer instanceof Answer.NoSpare none) {
      return Move.Detour.to(Step.FIND_PRESET, operation, new Note("cold build", none.reason()));
    }
    if (answer instanceof Answer.Claimed claimed) {
      return new Move.Detour(
          Step.CHECK_MACHINE,
          operation
              .withSpare(claimed.spare())
              .withMachineName(claimed.machineName())
              .withMachineId(claimed.machineId())
              .withAddress(claimed.address()),
          List.of(),
          List.of());
    }
    throw StepLogic.unexpected(Step.LOOK_FOR_SPARE, answer);
  }

  /** What is left of an operation when its spare turned out not to be fit for sale. */
  static Operation withoutSpare(Operation operation) {
    return operation
        .withSpare(Optional.empty())
        .withMachineName(Optional.empty())
        .withMachineId(Optional.empty())
        .withAddress(Optional.empty())
        .withSpareTried(true);
  }
}
