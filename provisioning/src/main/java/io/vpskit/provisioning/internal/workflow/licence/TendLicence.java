package io.vpskit.provisioning.internal.workflow.licence;

import io.vpskit.provisioning.internal.licence.FreeLicences;
import io.vpskit.provisioning.internal.licence.LicenceAct;
import io.vpskit.provisioning.internal.licence.LicenceCare;
import io.vpskit.provisioning.internal.licence.LicenceDetails;
import io.vpskit.provisioning.internal.licence.LicenceGoal;
import io.vpskit.provisioning.internal.licence.LicencePolicy;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.LicenceCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the licence and says what it needs next, until it is as it shall be. */
public final class TendLicence implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    return new Todo.Ask(
        new LicenceCall.ReadLicence(record.product(), record.licence().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.LicenceRead read)) {
      throw StepLogic.unexpected(Step.TEND_LICENCE, answer);
    }
    LicenceRecord record = seen(LicenceWork.record(work), read.licence());
    LicencePolicy policy = LicenceWork.rules(work).policy();
    if (isUnread(record)) {
      Optional<String> objection =
          read.licence()
              .map(
                  it ->
                      new FreeLicences(policy)
                          .objection(record.wanted(), it, LicencePolicy.day(now)))
              .orElse(Optional.of("is gone"));
      if (objection.isPresent()) {
        String why = "licence " + record.licence().orElseThrow() + " " + objection.get();
        return LicenceWork.another(work, record, why);
      }
    }
    LicenceRecord fitting = isUnread(record) ? fitting(record, policy, read) : record;
    LicenceAct act =
        new LicenceCare(policy)
            .next(fitting.goal(), fitting.wanted(), read.licence(), fitting.memory(), now);
    return follow(work, fitting, act, now);
  }

  private static boolean isUnread(LicenceRecord record) {
    return record.taking().filter(it -> it == LicenceRecord.Taking.UNREAD).isPresent();
  }

  private static LicenceRecord fitting(
      LicenceRecord record, LicencePolicy policy, Answer.LicenceRead read) {
    LicenceRecord fitting = record.withTaking(LicenceRecord.Taking.FITTING);
    return policy.newKeyAtReuse()
        ? fitting.withMemory(
            fitting
                .memory()
                .withNewKeyWanted(read.licence().orElseThrow().licence().keyChangedOn()))
        : fitting;
  }

  /** What the seller shows is kept for the host; a licence with our name answers the order. */
  private static LicenceRecord seen(LicenceRecord record, Optional<LicenceDetails> read) {
    if (read.isEmpty()) {
      return record;
    }
    LicenceRecord seen = record.withEndDate(read.get().licence().endDate());
    if (record.wanted().isName(read.get().licence())) {
      seen = seen.withOrder(Optional.empty());
    }
    return read.get().key().isPresent() ? seen.withKey(read.get().key()) : seen;
  }

  private static Move follow(Work work, LicenceRecord record, LicenceAct act, Instant now) {
    if (act instanceof LicenceAct.Reached reached) {
      return reached(work, record, reached);
    }
    if (act instanceof LicenceAct.Wait wait) {
      return new Move.Pause(LicenceWork.with(work, record), wait.until());
    }
    if (act instanceof LicenceAct.Stuck stuck) {
      return stuck(work, record, stuck, now);
    }
    return Move.Detour.to(Step.CHANGE_LICENCE, LicenceWork.with(work, record.withNextAct(act)));
  }

  private static Move reached(Work work, LicenceRecord record, LicenceAct.Reached reached) {
    return switch (record.goal()) {
      case PUT_BACK, SWAPPED -> LicenceWork.another(work, record, reached.reason());
      case IN_USE ->
          next(work, record.withTaking(Optional.empty()).withFailed(), "licence in use", reached);
      case SUSPENDED -> next(work, record, "licence suspended", reached);
      case RETURNED, CANCELLED, LEFT_TO_EXPIRE -> givenUp(work, record.without(), reached.reason());
    };
  }

  private static Move givenUp(Work work, LicenceRecord record, String how) {
    return new Move.Next(
        LicenceWork.with(work, record.withSettled(true)),
        List.of(new Fact.LicenceGivenUp(work.operation().service().orElseThrow(), how)),
        List.of(new Note("licence given up", how)));
  }

  private static Move next(
      Work work, LicenceRecord record, String decision, LicenceAct.Reached reached) {
    return new Move.Next(
        LicenceWork.with(work, record.withSettled(true)),
        List.of(),
        List.of(new Note(decision, reached.reason())));
  }

  private static Move stuck(Work work, LicenceRecord record, LicenceAct.Stuck stuck, Instant now) {
    if (record.goal() != LicenceGoal.IN_USE) {
      return LicenceWork.refusal(work, record, Step.TEND_LICENCE, stuck.reason());
    }
    boolean firstTime = !record.failed().contains(record.licence().orElseThrow());
    return switch (stuck.cause()) {
      case GONE ->
          firstTime && record.ordersSent() == 0
              ? LicenceWork.another(work, record, stuck.reason())
              : LicenceWork.refusal(work, record, Step.TEND_LICENCE, stuck.reason());
      case NOT_OURS ->
          firstTime && (record.taking().isPresent() || record.order().isPresent())
              ? LicenceWork.another(work, record, stuck.reason())
              : LicenceWork.refusal(work, record, Step.TEND_LICENCE, stuck.reason());
      default ->
          record.taking().isPresent() && record.memory().renewal().isEmpty()
              ? LicenceWork.putBack(work, record, stuck.reason(), now)
              : LicenceWork.refusal(work, record, Step.TEND_LICENCE, stuck.reason());
    };
  }
}
