package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From an order to Active: a spare that is handed over, else a machine that is built. */
final class OpenCourse implements Course {
  @Override
  public Optional<Step> next(Step done, Operation operation) {
    return switch (done) {
      case FIND_ACCOUNT, CREATE_ACCOUNT -> Optional.of(Step.LOOK_FOR_SPARE);
      case FIND_PRESET, CREATE_PRESET -> Optional.of(Step.CREATE_MACHINE);
      case CHECK_MACHINE ->
          Optional.of(operation.removing() ? Step.DELETE_MACHINE : Step.CHANGE_PASSWORD);
      // The owner comes last: until then a refusal leaves the machine with the pool owner.
      case CHANGE_PASSWORD -> Optional.of(Step.CHANGE_HOST_NAME);
      case CHANGE_HOST_NAME -> Optional.of(Step.CHANGE_OWNER);
      case CHANGE_OWNER -> Optional.of(Step.VERIFY_OWNER);
      case DELETE_MACHINE -> Optional.of(Step.AWAIT_GONE);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Fact> achieved(Operation operation) {
    return List.of(
        new Fact.ServiceActivated(
            service(operation),
            operation.spare(),
            operation.machineName().orElseThrow(),
            operation.machineId().orElseThrow(),
            operation.address()));
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    Operation operation = refusal.operation();
    if (operation.spare().isPresent()) {
      return withoutTheSpare(refusal, now);
    }
    if (operation.removing() && operation.step() == Step.AWAIT_DEPLOYED) {
      return Ends.remove(refusal, now);
    }
    return Ends.againOrFailed(
        work, refusal, now, List.of(new Fact.ServiceFailed(service(operation), refusal.reason())));
  }

  /** The order is served all the same; people see the spare in quarantine with this reason. */
  private static Transition withoutTheSpare(Move.Refusal refusal, Instant now) {
    Operation operation = refusal.operation();
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.add(new Fact.SpareQuarantined(operation.spare().orElseThrow(), refusal.reason()));
    return new Transition(
        LookForSpare.withoutSpare(operation)
            .withStep(Step.FIND_ACCOUNT)
            .withPhase(Phase.READY)
            .withNextRunAt(now),
        facts,
        List.of(new Note("spare quarantined", refusal.reason() + "; building a machine instead")));
  }

  @Override
  public Transition removed(Work work, Instant now) {
    Operation operation = work.operation();
    String reason = operation.problem().orElse("the machine had to be removed");
    if (operation.refusals() >= work.limits().refusals()) {
      Move.Refusal last = new Move.Refusal(operation, reason, List.of());
      return Ends.failed(
          operation, last, List.of(new Fact.ServiceFailed(service(operation), reason)));
    }
    Operation next =
        operation
            .withAttempt(operation.attempt() + 1)
            .withMachineName(Optional.empty())
            .withMachineId(Optional.empty())
            .withAddress(Optional.empty())
            .withSentAt(Optional.empty())
            .withDeletedAt(Optional.empty())
            .withRemoving(false)
            .withStep(Step.LOOK_FOR_SPARE)
            .withPhase(Phase.READY)
            .withNextRunAt(now);
    return new Transition(
        next, List.of(), List.of(new Note("next machine", "attempt " + next.attempt())));
  }

  private static String service(Operation operation) {
    return operation.service().orElseThrow();
  }
}
