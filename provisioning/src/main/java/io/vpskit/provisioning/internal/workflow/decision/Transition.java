package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.util.List;

/** The operation as it is after a step, with all that has become true by it. */
public record Transition(Operation operation, List<Fact> facts, List<Note> notes) {
  public Transition {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }
}
