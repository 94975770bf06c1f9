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
    if (answer instanceof Answer.Claimed claimed) {
      return claimed(operation, claimed);
    }
    boolean looked = answer instanceof Answer.NoSpare;
    if (!looked && !(answer instanceof Answer.Nothing)) {
      throw StepLogic.unexpected(Step.LOOK_FOR_SPARE, answer);
    }
    if (!operation.admitted()) {
      return new Move.Queue(operation, List.of());
    }
    return looked
        ? new Move.Next(
            operation,
            List.of(),
            List.of(new Note("cold build", ((Answer.NoSpare) answer).reason())))
        : Move.Next.with(operation);
  }

  private static Move claimed(Operation operation, Answer.Claimed claimed) {
    Operation taken =
        operation
            .withSpare(claimed.spare())
            .withModule(claimed.module())
            .withMachineName(claimed.machineName())
            .withMachineId(claimed.machineId())
            .withAddress(claimed.address());
    if (claimed.module().equals(operation.module())) {
      return Move.Next.with(taken);
    }
    return new Move.Next(
        taken.withAccount(Optional.empty()).withPreset(Optional.empty()).withAdmitted(false),
        List.of(new Fact.ServiceMoved(operation.service().orElseThrow(), claimed.module())),
        List.of(
            new Note(
                "module chosen",
                "'" + claimed.module() + "' has a spare, '" + operation.module() + "' has none")));
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
