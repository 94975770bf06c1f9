package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A machine built for the pool owner. One that fails is not tried again by the same operation: the
 * planner decides, with its back-off, whether another one is wanted.
 */
final class BuildSpareCourse implements Course {
  @Override
  public Optional<Step> next(Step done, Operation operation) {
    return switch (done) {
      case FIND_ACCOUNT, CREATE_ACCOUNT -> Optional.of(Step.FIND_PRESET);
      case FIND_PRESET, CREATE_PRESET -> Optional.of(Step.CREATE_MACHINE);
      case CHECK_MACHINE -> Optional.of(Step.DELETE_MACHINE);
      case DELETE_MACHINE -> Optional.of(Step.AWAIT_GONE);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Fact> achieved(Operation operation) {
    return List.of(
        new Fact.SpareReady(
            spare(operation),
            operation.machineName().orElseThrow(),
            operation.machineId().orElseThrow(),
            operation.address()));
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    Operation operation = refusal.operation();
    if (!operation.removing()) {
      return Ends.failed(
          operation.withProblem(refusal.reason()),
          refusal,
          List.of(new Fact.SpareFailed(spare(operation), refusal.reason())));
    }
    // A machine that cannot be removed is kept in sight, or it would be forgotten on the panel.
    return operation.step() == Step.AWAIT_DEPLOYED
        ? Ends.remove(refusal, now)
        : Ends.againOrFailed(
            work,
            refusal,
            now,
            List.of(new Fact.SpareQuarantined(spare(operation), refusal.reason())));
  }

  @Override
  public Transition removed(Work work, Instant now) {
    Operation operation = work.operation();
    String reason = operation.problem().orElse("the machine had to be removed");
    return Ends.failed(
        operation,
        new Move.Refusal(operation, reason, List.of()),
        List.of(new Fact.SpareFailed(spare(operation), reason)));
  }

  private static String spare(Operation operation) {
    return operation.spare().orElseThrow();
  }
}
