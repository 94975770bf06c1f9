package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What all courses do alike with a step that did not work. */
public final class Ends {
  private Ends() {}

  /** Tries the same again after a pause, or gives up when the tries are used up. */
  public static Transition againOrFailed(
      Work work, Move.Refusal refusal, Instant now, List<Fact> whenFailed) {
    Operation counted = counted(refusal);
    if (counted.refusals() >= work.rules().refusals()) {
      return failed(counted, refusal, whenFailed);
    }
    return again(work, counted, refusal, now);
  }

  /** The refusal is counted already. */
  public static Transition again(Work work, Operation counted, Move.Refusal refusal, Instant now) {
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
                    + work.rules().refusals()
                    + ", next try at "
                    + again
                    + ")")));
  }

  public static Transition failed(
      Operation operation, Move.Refusal refusal, List<Fact> whenFailed) {
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.addAll(whenFailed);
    return new Transition(
        operation.withPhase(Phase.FAILED).withProblem(refusal.reason()),
        facts,
        List.of(new Note("failed", refusal.reason())));
  }

  public static Operation counted(Move.Refusal refusal) {
    Operation operation = refusal.operation();
    return operation.withRefusals(operation.refusals() + 1).withProblem(refusal.reason());
  }
}
