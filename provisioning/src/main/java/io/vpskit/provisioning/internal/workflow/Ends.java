package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What all courses do alike with a step that did not work. */
final class Ends {
  private Ends() {}

  /** Tries the same again after a pause, or gives up when the tries are used up. */
  static Transition againOrFailed(
      Work work, Move.Refusal refusal, Instant now, List<Fact> whenFailed) {
    Operation counted = counted(refusal);
    if (counted.refusals() >= work.limits().refusals()) {
      return failed(counted, refusal, whenFailed);
    }
    Instant again = now.plus(Pauses.afterRefusal(counted.refusals()));
    return new Transition(
        counted.withPhase(Phase.READY).withNextRunAt(again),
        refusal.facts(),
        List.of(
            new Note(
                "try again",
                refusal.reason()
                    + " (refusal "
                    + counted.refusals()
                    + " of "
                    + work.limits().refusals()
                    + ", next try at "
                    + again
                    + ")")));
  }

  static Transition failed(Operation operation, Move.Refusal refusal, List<Fact> whenFailed) {
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.addAll(whenFailed);
    return new Transition(
        operation.withPhase(Phase.FAILED), facts, List.of(new Note("failed", refusal.reason())));
  }

  /** The machine did not turn out well: it is removed before anything else happens. */
  static Transition remove(Move.Refusal refusal, Instant now) {
    return new Transition(
        counted(refusal)
            .withStep(Step.CHECK_MACHINE)
            .withRemoving(true)
            .withPhase(Phase.READY)
            .withNextRunAt(now),
        refusal.facts(),
        List.of(new Note("remove machine", refusal.reason())));
  }

  private static Operation counted(Move.Refusal refusal) {
    Operation operation = refusal.operation();
    return operation.withRefusals(operation.refusals() + 1).withProblem(refusal.reason());
  }
}
