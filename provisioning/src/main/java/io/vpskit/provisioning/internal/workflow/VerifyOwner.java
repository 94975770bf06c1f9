package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;

/** Looks whether the owner was really changed: the panel's ok is no proof. */
final class VerifyOwner implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(new MachineCall.ReadMachine(work.operation().machineId().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Sighted sighted)) {
      throw StepLogic.unexpected(Step.VERIFY_OWNER, answer);
    }
    Operation operation = work.operation();
    if (sighted.machine().isEmpty()) {
      return refusal(operation, "the machine has disappeared");
    }
    MachineView machine = sighted.machine().get();
    String wantedOwner = operation.account().orElseThrow();
    if (machine.owner().isEmpty()) {
      return refusal(operation, "the panel does not show the owner, so it cannot be verified");
    }
    if (!machine.owner().get().equals(wantedOwner)) {
      return refusal(
          operation,
          "the panel answered ok, but the owner is "
              + machine.owner().get()
              + " and not "
              + wantedOwner);
    }
    if (!machine.deployed()) {
      return refusal(operation, "somebody is installing an OS on it");
    }
    Resources shown = Resources.of(machine);
    boolean sized = operation.type() == OperationType.OPEN && work.rules().resizesLive();
    if (sized && !Resources.of(work.blueprint()).agreeWith(shown)) {
      return refusal(operation, "the panel answered ok, but it has " + shown);
    }
    return new Move.Next(
        operation,
        List.of(),
        List.of(new Note("owner changed", "to account " + wantedOwner + ", and verified")));
  }

  private static Move refusal(Operation operation, String reason) {
    return new Move.Refusal(operation, reason, List.of());
  }
}
