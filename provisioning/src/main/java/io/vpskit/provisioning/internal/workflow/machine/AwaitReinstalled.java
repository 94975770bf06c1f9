package io.vpskit.provisioning.internal.workflow.machine;

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

/**
 * Waits until the machine is installed anew. One that is listed as deployed may be so from before,
 * as long as listings can be that old; after that it counts if the panel had accepted the request.
 */
public final class AwaitReinstalled implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Nothing) {
      return new Move.Await(work.operation(), List.of());
    }
    if (!(answer instanceof Answer.Sighted sighted)) {
      throw StepLogic.unexpected(Step.AWAIT_REINSTALLED, answer);
    }
    if (sighted.machine().isEmpty()) {
      return isListingOld(work, now)
          ? new Move.Await(work.operation(), List.of())
          : new Move.Refusal(work.operation(), "the machine has disappeared", List.of());
    }
    return sighted.machine().get().deployed()
        ? deployed(work, sighted.machine().get(), now)
        : installing(work, now);
  }

  private static Move deployed(Work work, MachineView machine, Instant now) {
    Operation operation = work.operation();
    if (isListingOld(work, now)) {
      return new Move.Await(operation, List.of());
    }
    return operation.accepted()
        ? new Move.Next(
            operation.withAddress(machine.address().or(operation::address)),
            List.of(),
            List.of(
                new Note("machine deployed", "reinstalled with " + work.blueprint().osTemplate())))
        : LostRequest.again(
            operation.withSentAt(Optional.empty()),
            Step.REINSTALL_MACHINE,
            operation,
            "the machine was not seen to be installed anew");
  }

  private static Move installing(Work work, Instant now) {
    Operation operation = work.operation().withAccepted(true);
    Duration limit = work.rules().deploymentLimit();
    return now.isBefore(operation.sentAt().orElseThrow().plus(limit))
        ? new Move.Await(operation, List.of())
        : new Move.Refusal(
            operation,
            "machine '"
                + operation.machineName().orElseThrow()
                + "' was not installed within "
                + limit.toSeconds()
                + " s",
            List.of());
  }

  private static boolean isListingOld(Work work, Instant now) {
    Instant sent = work.operation().sentAt().orElseThrow();
    return now.isBefore(sent.plus(work.rules().listingLag()));
  }
}
