package io.vpskit.provisioning.internal.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Waits until the machine is installed anew. One that shows as deployed was installed when it was
 * seen to be under way before, or when the panel had accepted it and listings cannot be older.
 */
final class AwaitReinstalled implements StepLogic {
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
    boolean old = isListingOld(work, now);
    if (operation.seenInstalling() || operation.accepted() && !old) {
      return new Move.Next(
          operation.withAddress(machine.address().or(operation::address)),
          List.of(),
          List.of(
              new Note("machine deployed", "reinstalled with " + work.blueprint().osTemplate())));
    }
    return old
        ? new Move.Await(operation, List.of())
        : Move.Detour.to(
            Step.REINSTALL_MACHINE,
            operation.withSentAt(Optional.empty()),
            new Note("send again", "the machine was not seen to be installed anew"));
  }

  private static Move installing(Work work, Instant now) {
    Operation operation = work.operation().withSeenInstalling(true);
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
