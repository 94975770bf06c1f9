package io.vpskit.provisioning.internal.workflow.licence;

import io.vpskit.provisioning.internal.licence.LicenceGoal;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.licence.LicenceRules;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the steps about licences have in common. */
public final class LicenceWork {
  private static final Set<Step> STEPS =
      EnumSet.of(
          Step.LOOK_AFTER_LICENCE,
          Step.CHOOSE_LICENCE,
          Step.CLAIM_LICENCE,
          Step.CHECK_LICENCE_ADDRESS,
          Step.ORDER_LICENCE,
          Step.TEND_LICENCE,
          Step.CHANGE_LICENCE);

  private LicenceWork() {}

  /** A step that concerns nothing but the licence: its failure says nothing about the machine. */
  public static boolean isStep(Step step) {
    return STEPS.contains(step);
  }

  /** The step with which the licence is looked after, when the service has or shall have one. */
  public static Optional<Step> first(Work work) {
    boolean concerned =
        work.operation().service().isPresent()
            && (work.operation().licence().isPresent() || work.blueprint().licence().isPresent());
    return concerned ? Optional.of(Step.LOOK_AFTER_LICENCE) : Optional.empty();
  }

  static LicenceRecord record(Work work) {
    return work.operation().licence().orElseThrow();
  }

  static LicenceRules rules(Work work) {
    return work.rules().licences().orElseThrow();
  }

  /** What an operation wants of the licence; nothing when it does not concern it. */
  static Optional<LicenceGoal> goal(Work work) {
    return switch (work.operation().type()) {
      case OPEN -> Optional.of(LicenceGoal.IN_USE);
      case TEND_LICENCE -> asTheServiceStands(work);
      case DELETE_SERVICE -> work.rules().licences().map(LicenceRules::atDeletion);
      default -> Optional.empty();
    };
  }

  private static Optional<LicenceGoal> asTheServiceStands(Work work) {
    return switch (work.present().orElseThrow().standing().status()) {
      case ACTIVE -> Optional.of(LicenceGoal.IN_USE);
      case SUSPENDED -> Optional.of(LicenceGoal.SUSPENDED);
      default -> Optional.empty();
    };
  }

  static Operation with(Work work, LicenceRecord record) {
    return work.operation().withLicence(record);
  }

  /** The licence did not work: another one is looked for. */
  static Move another(Work work, LicenceRecord record, String why) {
    return Move.Detour.to(
        Step.CHOOSE_LICENCE, with(work, record.withoutFailed()), new Note("another licence", why));
  }

  /** What was free and did not work is free again, and another one is looked for. */
  static Move putBack(Work work, LicenceRecord record, String why, Instant now) {
    LicenceRecord back =
        record
            .withGoal(LicenceGoal.PUT_BACK)
            .withMemory(record.memory().forNewGoal(now))
            .withNextAct(Optional.empty());
    return Move.Detour.to(Step.TEND_LICENCE, with(work, back), new Note("put licence back", why));
  }

  /** When it was the last try, the next one is that of people: it begins anew. */
  static Move refusal(Work work, LicenceRecord record, Step again, String why) {
    boolean last = work.operation().refusals() + 1 >= work.rules().refusals();
    Step step = last ? Step.LOOK_AFTER_LICENCE : again;
    return new Move.Refusal(with(work, record).withStep(step), why, List.of());
  }
}
