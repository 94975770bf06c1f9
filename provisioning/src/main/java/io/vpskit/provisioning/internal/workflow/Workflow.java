package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves operations on: says what has to be done outside, and what follows from its outcome. Pure:
 * the same work, answer and time give the same transition. Thread-safe.
 */
public final class Workflow {
  private final Map<Step, StepLogic> steps = new EnumMap<>(Step.class);
  private final Map<OperationType, Course> courses = new EnumMap<>(OperationType.class);

  public Workflow() {
    steps.put(Step.FIND_ACCOUNT, new FindAccount());
    steps.put(Step.CREATE_ACCOUNT, new CreateAccount());
    steps.put(Step.LOOK_FOR_SPARE, new LookForSpare());
    steps.put(Step.FIND_PRESET, new FindPreset());
    steps.put(Step.CREATE_PRESET, new CreatePreset());
    steps.put(Step.CREATE_MACHINE, new CreateMachine());
    steps.put(Step.AWAIT_DEPLOYED, new AwaitDeployed());
    steps.put(Step.CHECK_MACHINE, new CheckMachine());
    steps.put(Step.CHANGE_OWNER, new ChangeOwner());
    steps.put(Step.VERIFY_OWNER, new VerifyOwner());
    steps.put(Step.CHANGE_PASSWORD, new ChangePassword());
    steps.put(Step.CHANGE_HOST_NAME, new ChangeHostName());
    steps.put(Step.DELETE_MACHINE, new DeleteMachine());
    steps.put(Step.AWAIT_GONE, new AwaitGone());
    courses.put(OperationType.OPEN, new OpenCourse());
    courses.put(OperationType.BUILD_SPARE, new BuildSpareCourse());
    courses.put(OperationType.DELETE_SERVICE, DeleteCourse.ofService());
    courses.put(OperationType.DELETE_SPARE, DeleteCourse.ofSpare());
  }

  /** The step with which an operation of this type begins. */
  public static Step firstStep(OperationType type) {
    return switch (type) {
      case OPEN, BUILD_SPARE -> Step.FIND_ACCOUNT;
      case DELETE_SERVICE, DELETE_SPARE -> Step.CHECK_MACHINE;
    };
  }

  /** What has to be done outside for the present step. */
  public Todo todo(Work work, Instant now) {
    return steps.get(work.operation().step()).todo(work, now);
  }

  /**
   * What follows from the answer.
   *
   * @param work the operation as it was before anything was done, not the intent
   */
  public Transition after(Work work, Answer answer, Instant now) {
    StepLogic logic = steps.get(work.operation().step());
    Move move;
    if (answer instanceof Answer.Unreached unreached) {
      move = new Move.Outage(work.operation(), unreached.text());
    } else if (answer instanceof Answer.Unknown unknown) {
      move = logic.afterUnknown(work, unknown, now);
    } else if (answer instanceof Answer.Refused refused) {
      move = logic.afterRefusal(work, refused, now);
    } else {
      move = logic.after(work, answer, now);
    }
    return started(work, follow(work, move, now));
  }

  private Transition follow(Work work, Move move, Instant now) {
    Course course = courses.get(work.operation().type());
    if (move instanceof Move.Next next) {
      return next(course, work.with(next.operation()), next, now);
    }
    if (move instanceof Move.Detour detour) {
      return new Transition(
          ready(detour.operation(), now).withStep(detour.step()), detour.facts(), detour.notes());
    }
    if (move instanceof Move.Await await) {
      return new Transition(
          await.operation().withPhase(Phase.AWAITING_MACHINE).withNextRunAt(now).withOutages(0),
          List.of(),
          await.notes());
    }
    if (move instanceof Move.Outage outage) {
      return outage(outage, now);
    }
    return course.refused(work, (Move.Refusal) move, now);
  }

  private static Transition next(Course course, Work work, Move.Next move, Instant now) {
    Operation operation = work.operation();
    Optional<Step> step = course.next(operation.step(), operation);
    if (step.isPresent()) {
      return new Transition(ready(operation, now).withStep(step.get()), move.facts(), move.notes());
    }
    if (operation.removing()) {
      return course.removed(work, now);
    }
    List<Fact> facts = new ArrayList<>(move.facts());
    facts.addAll(course.achieved(operation));
    return new Transition(
        operation.withPhase(Phase.DONE).withProblem(Optional.empty()), facts, move.notes());
  }

  private static Transition outage(Move.Outage outage, Instant now) {
    Operation operation = outage.operation();
    int outages = operation.outages() + 1;
    List<Note> notes =
        outages == 1 ? List.of(new Note("wait for the panel", outage.reason())) : List.of();
    return new Transition(
        operation
            .withOutages(outages)
            .withProblem(outage.reason())
            .withPhase(Phase.READY)
            .withNextRunAt(now.plus(Pauses.afterOutage(outages))),
        List.of(),
        notes);
  }

  private static Operation ready(Operation operation, Instant now) {
    return operation.withPhase(Phase.READY).withNextRunAt(now).withOutages(0);
  }

  private static Transition started(Work work, Transition transition) {
    Operation before = work.operation();
    if (before.type() != OperationType.OPEN || before.step() != Step.FIND_ACCOUNT) {
      return transition;
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact.ServiceStarted(before.service().orElseThrow()));
    facts.addAll(transition.facts());
    return new Transition(transition.operation(), facts, transition.notes());
  }
}
