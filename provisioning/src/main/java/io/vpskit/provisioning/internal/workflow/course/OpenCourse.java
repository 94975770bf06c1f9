package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.address.AddressPlan;
import io.vpskit.provisioning.internal.workflow.build.AwaitDeployed;
import io.vpskit.provisioning.internal.workflow.build.Prepare;
import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Ends;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.LeftBehind;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.handover.LookForSpare;
import io.vpskit.provisioning.internal.workflow.licence.LicenceWork;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From an order to Active: a spare that is handed over, else a machine that is built. */
final class OpenCourse implements Course {
  /** Nothing on the panels has changed for the order before these are done. */
  private static final Set<Step> BEFORE_THE_SPARE_IS_TOUCHED =
      Set.of(Step.LOOK_FOR_SPARE, Step.PREPARE, Step.CREATE_ACCOUNT, Step.LET_OWNER_IN);

  private static final Set<Step> PREPARATION =
      Set.of(Step.PREPARE, Step.CREATE_ACCOUNT, Step.CREATE_PRESET);

  /** With a machine that is there, these are tried again rather than building another one. */
  private static final Set<Step> FURTHER_ADDRESSES =
      Set.of(
          Step.TAKE_ADDRESS,
          Step.FIND_ADDRESS,
          Step.CHECK_ADDRESS,
          Step.MARK_ADDRESS,
          Step.ADD_TO_MACHINE,
          Step.LIST_ADDRESSES,
          Step.REMOVE_STRAY);

  @Override
  public Optional<Step> next(Step done, Work work) {
    boolean handOver = work.operation().spare().isPresent();
    return switch (done) {
      case LOOK_FOR_SPARE, CREATE_ACCOUNT, CREATE_PRESET -> Optional.of(Step.PREPARE);
      case PREPARE -> Optional.of(Step.LET_OWNER_IN);
      case LET_OWNER_IN ->
          Optional.of(handOver ? Step.CHECK_MACHINE : AddressPlan.beforeMachine(work));
      case TAKE_ADDRESS, FIND_ADDRESS -> Optional.of(Step.CHECK_ADDRESS);
      case CHECK_ADDRESS -> Optional.of(AddressPlan.afterCheck(work));
      // The owner first: from then on no session of the pool owner can undo what follows.
      case CHECK_MACHINE, RESIZE -> Optional.of(Step.CHANGE_OWNER);
      case CHANGE_OWNER -> Optional.of(Step.VERIFY_OWNER);
      case VERIFY_OWNER -> Optional.of(Step.CHANGE_PASSWORD);
      case CHANGE_PASSWORD -> Optional.of(Step.CHANGE_HOST_NAME);
      case CHANGE_HOST_NAME ->
          Optional.of(work.rules().hasScreens() ? Step.CHANGE_SCREEN_PASSWORD : Step.VERIFY_SCREEN);
      case CHANGE_SCREEN_PASSWORD -> Optional.of(Step.VERIFY_SCREEN);
      case VERIFY_SCREEN -> Optional.of(Step.BOOK_ADDRESS);
      case BOOK_ADDRESS -> Optional.of(Step.RESTART_MACHINE);
      case AWAIT_DEPLOYED, VERIFY_ADDRESS ->
          AwaitDeployed.next(work).or(() -> LicenceWork.first(work));
      // The licence comes last: it is bound to an address that stays.
      case AWAIT_RECIPE, RESTART_MACHINE, ADD_TO_MACHINE, LIST_ADDRESSES ->
          AddressPlan.next(work).or(() -> LicenceWork.first(work));
      default -> Optional.empty();
    };
  }

  @Override
  public List<Fact> achieved(Work work) {
    Operation operation = work.operation();
    List<Fact> facts = new ArrayList<>(AddressPlan.facts(work));
    facts.add(
        new Fact.ServiceActivated(
            service(operation),
            operation.spare(),
            operation.machineName().orElseThrow(),
            operation.machineId().orElseThrow(),
            operation.address()));
    return facts;
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    Operation operation = refusal.operation();
    Step step = work.operation().step();
    if (isAfterTheMachine(step, operation)) {
      return withTheMachine(work, refusal, now);
    }
    if (operation.spare().isPresent()) {
      if (step == Step.RESIZE) {
        return withoutResizing(refusal, now);
      }
      return BEFORE_THE_SPARE_IS_TOUCHED.contains(step)
          ? elsewhere(work, releasingTheSpare(refusal), now)
          : withoutTheSpare(step, refusal, now);
    }
    boolean preparing = PREPARATION.contains(step);
    if (preparing && isLate(work, operation, now)) {
      return late(
          operation,
          refusal,
          now,
          "account and preset were not prepared within "
              + work.rules().preparationLimit().toSeconds()
              + " s: "
              + refusal.reason());
    }
    return elsewhere(work, refusal, now);
  }

  /** The machine is the buyer's and as it should be; what is missing can be added at any time. */
  private static boolean isAfterTheMachine(Step step, Operation operation) {
    boolean furtherAddress =
        FURTHER_ADDRESSES.contains(step)
            && operation.machineId().isPresent()
            && operation.spare().isEmpty();
    return furtherAddress || LicenceWork.isStep(step);
  }

  /** People get an order that no lost request can add an address to. */
  private static Transition withTheMachine(Work work, Move.Refusal refusal, Instant now) {
    Operation operation = refusal.operation();
    List<Fact> whenFailed = new ArrayList<>(LeftBehind.addresses(operation, lost(operation), now));
    operation.spare().ifPresent(it -> whenFailed.add(new Fact.SpareSold(it, service(operation))));
    whenFailed.add(new Fact.ServiceFailed(service(operation), refusal.reason()));
    Transition next = Ends.againOrFailed(work, refusal, now, whenFailed);
    return next.operation().phase() == Phase.FAILED
        ? new Transition(withoutLoss(next.operation()), next.facts(), next.notes())
        : next;
  }

  /** With nothing but what is the service's, whether the order goes on or is deleted. */
  private static Operation withoutLoss(Operation failed) {
    Operation own = failed.withSpare(Optional.empty());
    return lost(failed).isEmpty()
        ? own
        : AddressPlan.withoutPending(own).withStep(Step.TAKE_ADDRESS);
  }

  /** By the next module in line at once; when none is left, after a pause by the first again. */
  private static Transition elsewhere(Work work, Move.Refusal refusal, Instant now) {
    Operation counted = Ends.counted(refusal);
    if (counted.refusals() >= work.rules().refusals()) {
      return exhausted(counted, refusal, now);
    }
    List<String> failed = new ArrayList<>(counted.failedModules());
    failed.add(counted.module());
    ModuleChoice next = ModuleChoice.next(work.candidates(), failed, work.rules().ipManager());
    if (next.module().isPresent()) {
      Transition moved = move(work, counted.withFailedModules(failed), refusal, next, now);
      return new Transition(moved.operation().withNextRunAt(now), moved.facts(), moved.notes());
    }
    ModuleChoice first = ModuleChoice.first(work.candidates());
    Transition moved = move(work, counted.withFailedModules(List.of()), refusal, first, now);
    return Ends.again(
        work,
        moved.operation(),
        new Move.Refusal(moved.operation(), refusal.reason(), moved.facts()),
        now);
  }

  private static Transition move(
      Work work, Operation operation, Move.Refusal refusal, ModuleChoice choice, Instant now) {
    String module = choice.module().map(ModuleCandidate::name).orElse(operation.module());
    boolean moves = !module.equals(operation.module());
    Optional<String> ipManager =
        moves ? choice.module().flatMap(ModuleCandidate::ipManager) : work.rules().ipManager();
    boolean made = operation.machineId().isPresent() || operation.sentAt().isPresent();
    boolean addressStaysValid = !made && ipManager.equals(work.rules().ipManager());
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.addAll(
        LeftBehind.of(addressStaysValid ? operation.withAddresses(List.of()) : operation, now));
    Operation next = made ? LeftBehind.without(operation) : operation;
    next = Prepare.again(addressStaysValid ? next : next.withAddresses(List.of()));
    next =
        next.withStep(Step.LOOK_FOR_SPARE)
            .withPhase(Phase.READY)
            .withPreparingSince(Optional.empty());
    if (!moves) {
      return new Transition(next, facts, List.of());
    }
    List<Fact> doubtful = LeftBehind.refused(operation, now);
    if (!doubtful.isEmpty()) {
      facts.addAll(doubtful);
      next = next.withAttempt(next.attempt() + 1);
    }
    facts.add(new Fact.ModuleFailed(operation.module(), refusal.reason()));
    facts.add(new Fact.ServiceMoved(service(operation), module));
    return new Transition(
        next.withModule(module)
            .withAdmitted(false)
            .withMachineName(Optional.empty())
            .withOutages(0)
            .withOutageSince(Optional.empty()),
        facts,
        List.of(
            new Note("module failed", operation.module() + ": " + refusal.reason()),
            new Note("module chosen", choice.reason())));
  }

  /** Nothing is left on the panels, so that another try begins anew. */
  private static Transition exhausted(Operation operation, Move.Refusal refusal, Instant now) {
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.addAll(LeftBehind.all(operation, now));
    Operation bare =
        Prepare.again(LeftBehind.without(operation))
            .withFailedModules(List.of())
            .withStep(Step.LOOK_FOR_SPARE);
    return failed(bare, new Move.Refusal(bare, refusal.reason(), facts), refusal.reason());
  }

  private static Move.Refusal releasingTheSpare(Move.Refusal refusal) {
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.add(new Fact.SpareReleased(refusal.operation().spare().orElseThrow()));
    return new Move.Refusal(
        LookForSpare.withoutSpare(refusal.operation()).withSpareTried(false),
        refusal.reason(),
        facts);
  }

  /** The spare is as good as before, for an order that needs no other size. */
  private static Transition withoutResizing(Move.Refusal refusal, Instant now) {
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.add(new Fact.SpareReleased(refusal.operation().spare().orElseThrow()));
    return built(refusal.operation(), facts, "spare released", refusal.reason(), now);
  }

  /**
   * What was asked for and not seen. Those on record stay with their service or spare and are given
   * back when its machine is gone.
   */
  private static List<HeldAddress> lost(Operation operation) {
    return operation.addresses().stream()
        .filter(it -> it.ip().isEmpty() && it.ipManager().isPresent())
        .toList();
  }

  /** The order is served all the same; people see the spare in quarantine with this reason. */
  private static Transition withoutTheSpare(Step step, Move.Refusal refusal, Instant now) {
    Operation operation = refusal.operation();
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.addAll(LeftBehind.addresses(operation, lost(operation), now));
    facts.add(new Fact.SpareQuarantined(operation.spare().orElseThrow(), refusal.reason()));
    if (step != Step.CHECK_MACHINE) {
      // Whatever the panel said, it may be the buyer's by now.
      facts.add(new Fact.LeftBehind(TakeBackCourse.of(operation, now)));
    }
    return built(operation, facts, "spare quarantined", refusal.reason(), now);
  }

  private static Transition built(
      Operation operation, List<Fact> facts, String decision, String reason, Instant now) {
    return new Transition(
        Prepare.again(LookForSpare.withoutSpare(operation))
            .withStep(Step.LOOK_FOR_SPARE)
            .withPhase(Phase.READY)
            .withNextRunAt(now),
        facts,
        List.of(new Note(decision, reason + "; building a machine instead")));
  }

  /** An address that was taken for another module does not wait for people. */
  private static Transition late(
      Operation operation, Move.Refusal refusal, Instant now, String reason) {
    List<Fact> facts = new ArrayList<>(refusal.facts());
    facts.addAll(LeftBehind.of(operation, now));
    Operation bare = operation.withAddresses(List.of());
    return failed(bare, new Move.Refusal(bare, reason, facts), reason);
  }

  private static Transition failed(Operation operation, Move.Refusal refusal, String reason) {
    return Ends.failed(
        operation,
        new Move.Refusal(operation, reason, refusal.facts()),
        List.of(new Fact.ServiceFailed(service(operation), reason)));
  }

  @Override
  public Optional<String> givesUpWaiting(Work work, Move.Outage outage, Instant now) {
    Operation operation = outage.operation();
    Step step = work.operation().step();
    if (isAfterTheMachine(step, operation)) {
      return Optional.empty();
    }
    if (outage.kind().isEmpty()) {
      boolean late =
          PREPARATION.contains(step) && isLate(work, operation, now)
              || isHandOver(step, operation)
                  && !now.isBefore(endOfPatience(work, operation, step, now));
      return late ? Optional.of(outage.reason()) : Optional.empty();
    }
    boolean patient = now.isBefore(endOfPatience(work, operation, step, now));
    return patient || !hasWorkingAlternative(work, operation)
        ? Optional.empty()
        : Optional.of("not reached for too long: " + outage.reason());
  }

  /** A panel that never tells what became of a change of the spare may well build a machine. */
  private static boolean isHandOver(Step step, Operation operation) {
    return operation.spare().isPresent() && !BEFORE_THE_SPARE_IS_TOUCHED.contains(step);
  }

  /** A machine that is being built is waited for as long as its building may take. */
  private static Instant endOfPatience(Work work, Operation operation, Step step, Instant now) {
    if (step == Step.AWAIT_DEPLOYED) {
      return operation.sentAt().orElse(now).plus(work.rules().deploymentLimit());
    }
    boolean deployed = operation.machineId().isPresent() && operation.spare().isEmpty();
    return deployed
        ? Instant.MAX
        : operation.outageSince().orElse(now).plus(work.rules().patience());
  }

  private static boolean hasWorkingAlternative(Work work, Operation operation) {
    return work.candidates().stream()
        .anyMatch(it -> !it.outOfReach() && !it.name().equals(operation.module()));
  }

  private static boolean isLate(Work work, Operation operation, Instant now) {
    return operation
        .preparingSince()
        .map(since -> !now.isBefore(since.plus(work.rules().preparationLimit())))
        .orElse(false);
  }

  private static String service(Operation operation) {
    return operation.service().orElseThrow();
  }
}
