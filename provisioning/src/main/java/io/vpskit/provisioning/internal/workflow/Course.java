package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way of one type of operation: which step follows which, and what becomes of a refusal. */
interface Course {
  /** The step after one that is done; nothing when the operation has reached its aim. */
  Optional<Step> next(Step done, Operation operation);

  /** What is true when the aim is reached. */
  List<Fact> achieved(Operation operation);

  /** What becomes of the operation when a step does not work. */
  Transition refused(Work work, Move.Refusal refusal, Instant now);

  /** The operation for the next machine after the failed one is gone, or its end. */
  Transition removed(Work work, Instant now);
}
