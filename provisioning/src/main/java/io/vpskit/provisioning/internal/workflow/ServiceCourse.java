package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An operation on a service that is sold: it is checked whether it is allowed, then some steps
 * follow each other. One that fails leaves the service as it was, with a problem for people.
 */
final class ServiceCourse implements Course {
  private final List<Step> steps;
  private final Function<Work, List<Fact>> achieved;
  private Predicate<Work> nothingToDo = work -> false;

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

  @Override
  public Step first() {
    return Step.CHECK_SERVICE;
  }

  /** A machine is changed on the way from one look at it to the next. */
  @Override
  public Optional<Step> next(Step done, Work work) {
    if (done == Step.CHECK_SERVICE && nothingToDo.test(work)) {
      return Optional.empty();
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
    List<Fact> whenFailed =
        List.of(
            new Fact.ServiceFailed(
                refusal.operation().service().orElseThrow(),
                work.operation().type().lane() + ": " + refusal.reason()));
    return work.operation().step() == Step.CHECK_SERVICE
        ? Ends.failed(refusal.operation(), refusal, whenFailed)
        : Ends.againOrFailed(work, refusal, now, whenFailed);
  }
}
