package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way of one type of operation: which step follows which, and what becomes of a refusal. */
public interface Course {
  /** The step after one that is done; nothing when the operation has reached its aim. */
  Optional<Step> next(Step done, Work work);

  /** What is true when the aim is reached. */
  List<Fact> achieved(Work work);

  /** What becomes of the operation when a step does not work. */
  Transition refused(Work work, Move.Refusal refusal, Instant now);

  /** Whether the operation should not wait for a panel any longer, and why. */
  default Optional<String> givesUpWaiting(Work work, Move.Outage outage, Instant now) {
    return Optional.empty();
  }
}
