package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.course.Courses;
import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.Pauses;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves operations on: says what has to be done outside, and what follows from its outcome. Pure:
 * the same work, answer and time give the same transition. Thread-safe.
 */
public final class Workflow {
  private static final Map<OperationType, Course> COURSES = Courses.all();
  private static final Map<Step, StepLogic> STEPS = Steps.all();

  /** What has to be done outside for the present step. */
  public Todo todo(Work work, Instant now) {
    return STEPS.get(work.operation().step()).todo(work, now);
  }

  /**
   * What follows from the answer.
   *
   * @param work the operation as it was before anything was done, not the intent
   */
  public Transition after(Work work, Answer answer, Instant now) {
    StepLogic logic = STEPS.get(work.operation().step());
    return started(work, follow(work, move(logic, work, answer, now), now));
  }

  /** What follows when nobody knows what to do for the present step: a refusal like any other. */
  public Transition stuck(Work work, String why, Instant now) {
    Course course = COURSES.get(work.operation().type());
    return course.refused(work, new Move.Refusal(work.operation(), why, List.of()), now);
  }

  /** Lets a failed operation go on where it stopped, with fresh tries. */
  public Transition retried(Operation failed, Instant now) {
    return Retry.of(failed, now);
  }

  /** What follows when people have done what a failed operation should have done. */
  public Transition doneByHand(Work work) {
    return new Transition(
        work.operation().withPhase(Phase.DONE).withProblem(Optional.empty()),
        COURSES.get(work.operation().type()).achieved(work),
        List.of());
  }

  private static Move move(StepLogic logic, Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.All all) {
      Optional<Answer> bad = all.answers().stream().filter(Workflow::isBad).findFirst();
      return bad.isPresent() ? move(logic, work, bad.get(), now) : logic.after(work, all, now);
    }
    if (answer instanceof Answer.Unreached unreached) {
      return new Move.Outage(work.operation(), Optional.of(unreached.kind()), unreached.text());
    }
    if (answer instanceof Answer.Unknown unknown) {
      return logic.afterUnknown(work, unknown, now);
    }
    if (answer instanceof Answer.Refused refused) {
      return logic.afterRefusal(work, refused, now);
    }
    return logic.after(work, answer, now);
  }

  private static boolean isBad(Answer answer) {
    return answer instanceof Answer.Unreached
        || answer instanceof Answer.Unknown
        || answer instanceof Answer.Refused;
  }

  private Transition follow(Work work, Move move, Instant now) {
    Course course = COURSES.get(work.operation().type());
    if (move instanceof Move.Next next) {
      return next(course, work.with(next.operation()), work.operation().step(), next, now);
    }
    if (move instanceof Move.Detour detour) {
      return new Transition(
          ready(detour.operation(), now).withStep(detour.step()), detour.facts(), detour.notes());
    }
    if (move instanceof Move.Await await) {
      return new Transition(
          reached(await.operation()).withPhase(Phase.AWAITING_MACHINE).withNextRunAt(now),
          List.of(),
          await.notes());
    }
    if (move instanceof Move.Pause pause) {
      return new Transition(ready(pause.operation(), pause.until()), List.of(), List.of());
    }
    if (move instanceof Move.Queue queue) {
      return new Transition(
          queue.operation().withPhase(Phase.AWAITING_SLOT).withNextRunAt(now),
          List.of(),
          queue.notes());
    }
    if (move instanceof Move.Outage outage) {
      return outage(course, work, outage, now);
    }
    return course.refused(work, (Move.Refusal) move, now);
  }

  private static Transition next(Course course, Work work, Step done, Move.Next move, Instant now) {
    Operation operation = work.operation();
    Optional<Step> step = course.next(done, work);
    if (step.isPresent()) {
      return new Transition(ready(operation, now).withStep(step.get()), move.facts(), move.notes());
    }
    List<Fact> facts = new ArrayList<>(move.facts());
    facts.addAll(course.achieved(work));
    return new Transition(
        operation.withPhase(Phase.DONE).withProblem(Optional.empty()), facts, move.notes());
  }

  private static Transition outage(Course course, Work work, Move.Outage outage, Instant now) {
    Operation operation = outage.operation();
    // Only a panel that answers uses up the time for preparation.
    Operation counted =
        (outage.kind().isPresent() ? operation.withPreparingSince(Optional.empty()) : operation)
            .withOutages(operation.outages() + 1)
            .withOutageSince(operation.outageSince().orElse(now));
    Optional<String> enough =
        course.givesUpWaiting(work, new Move.Outage(counted, outage.kind(), outage.reason()), now);
    if (enough.isPresent()) {
      return course.refused(work, new Move.Refusal(counted, enough.get(), List.of()), now);
    }
    List<Note> notes =
        counted.outages() == 1
            ? List.of(new Note("wait for the panel", outage.reason()))
            : List.of();
    return new Transition(
        counted
            .withProblem(outage.reason())
            .withPhase(Phase.READY)
            .withNextRunAt(now.plus(Pauses.afterOutage(counted.outages()))),
        List.of(),
        notes);
  }

  private static Operation ready(Operation operation, Instant now) {
    return reached(operation).withPhase(Phase.READY).withNextRunAt(now);
  }

  private static Operation reached(Operation operation) {
    return operation.withOutages(0).withOutageSince(Optional.empty());
  }

  private static Transition started(Work work, Transition transition) {
    Operation before = work.operation();
    if (before.type() != OperationType.OPEN || before.step() != Step.LOOK_FOR_SPARE) {
      return transition;
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.ServiceStarted(before.service().orElseThrow()));
    facts.addAll(transition.facts());
    return new Transition(transition.operation(), facts, transition.notes());
  }
}
