package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.internal.workflow.build.Prepare;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.LeftBehind;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of a failed operation that people let go on. Pure. */
final class Retry {
  private Retry() {}

  /** The same operation at the step where it stopped, with all its tries. */
  static Transition of(Operation failed, Instant now) {
    Operation fresh =
        from(failed)
            .withPhase(Phase.QUEUED)
            .withAdmitted(false)
            .withNextRunAt(now)
            .withRefusals(0)
            .withOutages(0)
            .withOutageSince(Optional.empty())
            .withPreparingSince(Optional.empty())
            .withFailedModules(List.of())
            .withProblem(Optional.empty());
    return new Transition(fresh, facts(failed), List.of());
  }

  /** Failed orders and spares have left their machine behind, or still work on it. */
  private static Operation from(Operation failed) {
    return switch (failed.type()) {
      case OPEN ->
          failed.machineId().isPresent()
              ? failed
              : Prepare.again(failed).withStep(failed.type().firstStep());
      case BUILD_SPARE -> LeftBehind.without(failed).withStep(failed.type().firstStep());
      default -> failed;
    };
  }

  private static List<Fact> facts(Operation failed) {
    return switch (failed.type()) {
      case BUILD_SPARE -> List.of(new Fact.SpareBuildRetried(failed.spare().orElseThrow()));
      case DELETE_SPARE -> List.of(new Fact.SpareDeletionRetried(failed.spare().orElseThrow()));
      default ->
          failed.type().isForService()
              ? List.of(new Fact.ServiceRetried(failed.service().orElseThrow()))
              : List.of();
    };
  }
}
