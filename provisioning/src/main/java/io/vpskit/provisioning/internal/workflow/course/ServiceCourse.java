package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Ends;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An operation on a service that is sold: it is checked whether it is allowed, then some steps
 * follow each other. One that fails leaves the service as it was, with a problem for people.
 */
final class ServiceCourse implements Course {
  /** A refusal there is final: trying again could only do damage, or find the same. */
  private static final Set<Step> FINAL =
      Set.of(Step.CHECK_SERVICE, Step.AWAIT_REINSTALLED, Step.GIVE_UP);

  private final List<Step> steps;
  private final Function<Work, List<Fact>> achieved;
  private Predicate<Work> nothingToDo = work -> false;
  private boolean undoes;

  /**
   * A course.
   *
   * @param achieved what is true when the last step is done
   * @param steps the steps after the check, in their order
   */
  ServiceCourse(Function<Work, List<Fact>> achieved, Step... steps) {
    this.steps = new ArrayList<>(List.of(Step.CHECK_SERVICE));
    this.steps.addAll(List.of(steps));
    this.achieved = achieved;
  }

  /** Without any further step when this holds once the operation is found to be allowed. */
  ServiceCourse unless(Predicate<Work> condition) {
    nothingToDo = condition;
    return this;
  }

  /** When it does not work, the machine is changed back before the operation fails. */
  ServiceCourse undoing() {
    undoes = true;
    return this;
  }

  /** A machine is changed on the way from one look at it to the next. */
  @Override
  public Optional<Step> next(Step done, Work work) {
    if (done == Step.CHECK_SERVICE && nothingToDo.test(work)) {
      return Optional.empty();
    }
    if (work.operation().undoing().isPresent()) {
      return Optional.of(Step.GIVE_UP);
    }
    int at = steps.indexOf(done == Step.CHANGE_MACHINE ? Step.LOOK_AT_MACHINE : done);
    return at + 1 < steps.size() ? Optional.of(steps.get(at + 1)) : Optional.empty();
  }

  @Override
  public List<Fact> achieved(Work work) {
    return achieved.apply(work);
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    Operation counted = Ends.counted(refusal);
    boolean enough = counted.refusals() >= work.rules().refusals();
    if (work.operation().step() == Step.AWAIT_RECIPE) {
      return failed(work, withoutRecipe(work, refusal));
    }
    if (FINAL.contains(work.operation().step())) {
      return failed(work, refusal);
    }
    if (!enough) {
      return Ends.again(work, counted, refusal, now);
    }
    Optional<String> undoing = work.operation().undoing();
    if (undoes && undoing.isEmpty()) {
      return undo(counted, refusal, now);
    }
    String reason =
        undoing
            .map(why -> why + "; and it could not be changed back: " + refusal.reason())
            .orElse(refusal.reason());
    return failed(work, new Move.Refusal(refusal.operation(), reason, refusal.facts()));
  }

  /** The machine has its new OS and root password all the same. */
  private Move.Refusal withoutRecipe(Work work, Move.Refusal refusal) {
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.addAll(achieved(work));
    return new Move.Refusal(refusal.operation(), refusal.reason(), facts);
  }

  private static Transition undo(Operation counted, Move.Refusal refusal, Instant now) {
    return new Transition(
        counted
            .withUndoing(refusal.reason())
            .withRestarted(counted.aim() > 0)
            .withAim(0)
            .withRefusals(0)
            .withSentAt(Optional.empty())
            .withStep(Step.LOOK_AT_MACHINE)
            .withPhase(Phase.READY)
            .withNextRunAt(now),
        refusal.facts(),
        List.of(new Note("change back", refusal.reason())));
  }

  /** Tried anew by people, it begins where it can begin again. */
  private static Transition failed(Work work, Move.Refusal refusal) {
    Operation operation =
        refusal
            .operation()
            .withStep(Step.CHECK_SERVICE)
            .withAim(0)
            .withUndoing(Optional.empty())
            .withRestarted(false)
            .withRecipeSince(Optional.empty())
            .withSentAt(Optional.empty())
            .withLostRequests(0);
    return Ends.failed(
        operation,
        refusal,
        List.of(
            new Fact.ServiceFailed(
                operation.service().orElseThrow(),
                work.operation().type().words() + ": " + refusal.reason())));
  }
}
