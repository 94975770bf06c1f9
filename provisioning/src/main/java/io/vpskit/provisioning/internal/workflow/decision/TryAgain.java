package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.util.List;

/** What was sent and has had no effect is sent again, but not for ever. */
public final class TryAgain {
  private TryAgain() {}

  /** The step once more, which counts as a refusal; a refusal when there are no tries left. */
  public static Move of(Work work, Step step, Operation operation, Note note) {
    int refusals = operation.refusals() + 1;
    return refusals < work.rules().refusals()
        ? Move.Detour.to(step, operation.withRefusals(refusals), note)
        : new Move.Refusal(operation.withStep(step), note.reason(), List.of());
  }
}
