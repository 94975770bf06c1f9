package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a step makes of an answer; the course of the operation decides what follows from it. */
public sealed interface Move {
  /** The step is done. */
  record Next(Operation operation, List<Fact> facts, List<Note> notes) implements Move {
    public static Next with(Operation operation) {
      return new Next(operation, List.of(), List.of());
    }
  }

  /** Another step has to come first. */
  record Detour(Step step, Operation operation, List<Fact> facts, List<Note> notes)
      implements Move {
    public static Detour to(Step step, Operation operation, Note... notes) {
      return new Detour(step, operation, List.of(), List.of(notes));
    }
  }

  /** The machine has to change by itself; the watch of the module will tell. */
  record Await(Operation operation, List<Note> notes) implements Move {}

  /** The panel is at work; the same operation goes on at that time. */
  record Pause(Operation operation, Instant until) implements Move {}

  /** It may go on as soon as the module's limit of operations at a time lets it. */
  record Queue(Operation operation, List<Note> notes) implements Move {}

  /**
   * The panel cannot be used for the time being; this says nothing about the operation.
   *
   * @param kind nothing when the panel may have heard, but nobody knows what it did
   */
  record Outage(Operation operation, Optional<ModuleProblem.Kind> kind, String reason)
      implements Move {
    public static Outage unknown(Operation operation, String reason) {
      return new Outage(operation, Optional.empty(), reason);
    }
  }

  /** It does not work this way. */
  record Refusal(Operation operation, String reason, List<Fact> facts) implements Move {}
}
