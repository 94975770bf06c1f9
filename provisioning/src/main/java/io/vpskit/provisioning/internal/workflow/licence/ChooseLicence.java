package io.vpskit.provisioning.internal.workflow.licence;

import io.vpskit.provisioning.internal.licence.LicenceChoice;
import io.vpskit.provisioning.internal.licence.LicenceDecision;
import io.vpskit.provisioning.internal.licence.LicenceGoal;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.LicenceCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks through all licences of the account for the service's own or a free one. */
public final class ChooseLicence implements StepLogic {
  /** Whoever has paid twice and sees nothing must not pay a third time. */
  private static final int MOST_ORDERS = 2;

  @Override
  public Todo todo(Work work, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    return isWanted(record) || record.ordered()
        ? new Todo.Ask(new LicenceCall.ListLicences(record.product()))
        : new Todo.Nothing();
  }

  /** Otherwise it is only to be given up. */
  private static boolean isWanted(LicenceRecord record) {
    return record.goal() == LicenceGoal.IN_USE;
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    if (answer instanceof Answer.Nothing) {
      return Move.Next.with(work.operation());
    }
    if (!(answer instanceof Answer.LicencesListed listed)) {
      throw StepLogic.unexpected(Step.CHOOSE_LICENCE, answer);
    }
    LicenceChoice choice = new LicenceChoice(LicenceWork.rules(work).policy());
    LicenceChoice.Facts facts =
        new LicenceChoice.Facts(
            listed.asked(), listed.licences(), record.ofOthers(), record.failed());
    Optional<LicenceDecision> ordered = choice.ordered(record.wanted(), record.order(), facts);
    if (ordered.isPresent()) {
      return follow(work, ordered.get(), facts);
    }
    return isWanted(record)
        ? follow(work, choice.choose(record.wanted(), facts), facts)
        : Move.Next.with(
            LicenceWork.with(work, record.withOrder(Optional.empty()).withOrdered(false)));
  }

  private static Move follow(Work work, LicenceDecision decision, LicenceChoice.Facts facts) {
    LicenceRecord record = LicenceWork.record(work);
    if (decision instanceof LicenceDecision.Adopt adopt) {
      return new Move.Detour(
          Step.CLAIM_LICENCE,
          LicenceWork.with(
              work,
              record
                  .withCandidate(adopt.licence())
                  .withCandidateByAddress(adopt.byAddress())
                  .withTaking(Optional.empty())),
          List.of(),
          List.of(new Note("licence adopted", adopt.reason())));
    }
    if (decision instanceof LicenceDecision.LookAgain look) {
      return new Move.Pause(work.operation(), look.at());
    }
    if (decision instanceof LicenceDecision.TakeFree free) {
      return Move.Detour.to(
          Step.CLAIM_LICENCE,
          LicenceWork.with(
              work,
              record
                  .withCandidate(free.licence())
                  .withCandidateByAddress(false)
                  .withTaking(LicenceRecord.Taking.UNREAD)),
          new Note("free licence chosen", free.reason()));
    }
    return order(work, decision, facts);
  }

  private static Move order(Work work, LicenceDecision decision, LicenceChoice.Facts facts) {
    LicenceRecord record = LicenceWork.record(work);
    if (record.ordersSent() >= MOST_ORDERS) {
      return LicenceWork.refusal(
          work,
          record,
          Step.CHOOSE_LICENCE,
          record.ordersSent()
              + " orders were sent, and the list shows no licence '"
              + record.wanted().name()
              + "'");
    }
    return Move.Detour.to(
        Step.CHECK_LICENCE_ADDRESS,
        LicenceWork.with(
            work, record.withNameless(LicenceChoice.namelessAt(record.wanted(), facts.listing()))),
        new Note("order a licence", decision.reason()));
  }
}
