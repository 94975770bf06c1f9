package io.vpskit.provisioning.internal.workflow.build;

import io.vpskit.provisioning.internal.workflow.address.AddressPlan;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.decision.LostRequest;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Waits until the listing shows the machine with its OS installed. */
public final class AwaitDeployed implements StepLogic {
  /**
   * The next step for a machine whose OS is installed. Further addresses come after the recipe: a
   * machine whose recipe fails does not need them.
   */
  public static Optional<Step> next(Work work) {
    boolean sure = AddressPlan.pending(work.operation()).isEmpty();
    return sure && AwaitRecipe.isDue(work)
        ? Optional.of(Step.AWAIT_RECIPE)
        : AddressPlan.next(work);
  }

  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Nothing) {
      return new Move.Await(work.operation(), List.of());
    }
    if (answer instanceof Answer.Sighted sighted) {
      return sighted.machine().isPresent()
          ? seen(work, sighted.machine().get(), now)
          : notSeen(work, now);
    }
    throw StepLogic.unexpected(Step.AWAIT_DEPLOYED, answer);
  }

  private static Move seen(Work work, MachineView machine, Instant now) {
    Operation operation = work.operation();
    Operation adopted = operation.withMachineId(machine.id()).withAddress(machine.address());
    if (machine.deployed()) {
      return new Move.Next(
          AddressPlan.deployed(work, adopted, machine.address()),
          List.of(),
          List.of(
              new Note(
                  "machine deployed",
                  "'"
                      + machine.name()
                      + "', "
                      + Duration.between(sentAt(operation), now).toSeconds()
                      + " s after it was asked for")));
    }
    Instant limit = sentAt(operation).plus(work.rules().deploymentLimit());
    if (!now.isBefore(limit)) {
      return new Move.Refusal(
          adopted,
          "machine '"
              + machine.name()
              + "' was not deployed within "
              + work.rules().deploymentLimit().toSeconds()
              + " s",
          List.of());
    }
    boolean found = operation.machineId().isEmpty();
    return new Move.Await(
        adopted,
        found
            ? List.of(new Note("machine found", "the panel lists '" + machine.name() + "'"))
            : List.of());
  }

  private static Move notSeen(Work work, Instant now) {
    Operation operation = work.operation();
    Instant proof = sentAt(operation).plus(work.rules().listingLag());
    if (now.isBefore(proof)) {
      return new Move.Await(operation, List.of());
    }
    String name = operation.machineName().orElseThrow();
    if (operation.machineId().isEmpty()) {
      return LostRequest.again(
          operation.withSentAt(Optional.empty()),
          Step.CREATE_MACHINE,
          operation,
          "complete listings do not show '"
              + name
              + "' "
              + work.rules().listingLag().toSeconds()
              + " s after it was asked for");
    }
    return new Move.Refusal(operation, "machine '" + name + "' has disappeared", List.of());
  }

  private static Instant sentAt(Operation operation) {
    return operation.sentAt().orElseThrow();
  }
}
