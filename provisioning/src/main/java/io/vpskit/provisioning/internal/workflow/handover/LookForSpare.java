package io.vpskit.provisioning.internal.workflow.handover;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.LeftBehind;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the pool for a machine that is built already. */
public final class LookForSpare implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    boolean none = work.operation().spareTried() || hasKeys(work);
    return none ? new Todo.Nothing() : new Todo.ClaimSpare();
  }

  /** The panel sets keys only when it builds a machine. */
  private static boolean hasKeys(Work work) {
    return !work.blueprint().sshKeys().isEmpty();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    if (answer instanceof Answer.Claimed claimed) {
      return claimed(operation, claimed, now);
    }
    if (!(answer instanceof Answer.NoSpare) && !(answer instanceof Answer.Nothing)) {
      throw StepLogic.unexpected(Step.LOOK_FOR_SPARE, answer);
    }
    if (!operation.admitted()) {
      return new Move.Queue(operation, List.of());
    }
    Optional<String> why =
        answer instanceof Answer.NoSpare none ? Optional.of(none.reason()) : noLook(work);
    return new Move.Next(
        operation, List.of(), why.map(it -> new Note("cold build", it)).stream().toList());
  }

  private static Optional<String> noLook(Work work) {
    return hasKeys(work)
        ? Optional.of("SSH keys can be set only when a machine is built")
        : Optional.empty();
  }

  /**
   * A spare has an address: one that was taken for a machine to be built is not needed, nor is that
   * machine, should the panel have made it although it refused to.
   */
  private static Move claimed(Operation operation, Answer.Claimed claimed, Instant now) {
    List<Fact> facts = new ArrayList<>(LeftBehind.addresses(operation, operation.addresses(), now));
    List<Fact> refused = LeftBehind.refused(operation, now);
    facts.addAll(refused);
    Operation taken =
        operation
            .withAttempt(operation.attempt() + (refused.isEmpty() ? 0 : 1))
            .withAddresses(List.of())
            .withSpare(claimed.spare())
            .withModule(claimed.module())
            .withMachineName(claimed.machineName())
            .withMachineId(claimed.machineId())
            .withAddress(claimed.address());
    if (claimed.module().equals(operation.module())) {
      return new Move.Next(taken, facts, List.of());
    }
    facts.add(new Fact.ServiceMoved(operation.service().orElseThrow(), claimed.module()));
    return new Move.Next(
        taken.withAccount(Optional.empty()).withPreset(Optional.empty()).withAdmitted(false),
        facts,
        List.of(
            new Note(
                "module chosen",
                "'" + claimed.module() + "' has a spare, '" + operation.module() + "' has none")));
  }

  /** What is left of an operation when its spare turned out not to be fit for sale. */
  public static Operation withoutSpare(Operation operation) {
    return operation
        .withSpare(Optional.empty())
        .withMachineName(Optional.empty())
        .withMachineId(Optional.empty())
        .withAddress(Optional.empty())
        .withAddresses(List.of())
        .withStrayAddress(Optional.empty())
        .withSpareTried(true);
  }
}
