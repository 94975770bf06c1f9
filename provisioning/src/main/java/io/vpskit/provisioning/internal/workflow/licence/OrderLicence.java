package io.vpskit.provisioning.internal.workflow.licence;

import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.licence.SentOrder;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.LicenceCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.Optional;

/**
 * Buys a licence under a name of ours. Once the order may have been sent, the account is looked
 * through first: only a complete list without that name allows another one.
 */
public final class OrderLicence implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    return new Todo.Send(
        new LicenceCall.OrderLicence(
            record.product(), record.wanted(), work.operation().service().orElseThrow()),
        LicenceWork.with(work, sent(record, now)).withStep(Step.CHOOSE_LICENCE));
  }

  private static LicenceRecord sent(LicenceRecord record, Instant now) {
    return record
        .withOrder(new SentOrder(now, record.nameless()))
        .withOrdered(true)
        .withOrdersSent(record.ordersSent() + 1);
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Created created)) {
      throw StepLogic.unexpected(Step.ORDER_LICENCE, answer);
    }
    LicenceRecord sent = sent(LicenceWork.record(work), now);
    Optional<String> id = created.id();
    Note note =
        new Note(
            "licence ordered",
            id.map(it -> "licence " + it).orElse("the seller did not name its id")
                + ", '"
                + sent.wanted().name()
                + "' at "
                + sent.wanted().address());
    return id.isEmpty()
        ? Move.Detour.to(Step.CHOOSE_LICENCE, LicenceWork.with(work, sent), note)
        : Move.Detour.to(
            Step.CLAIM_LICENCE,
            LicenceWork.with(work, sent.withCandidate(id).withCandidateByAddress(false)),
            note);
  }

  /** Some sellers refuse and leave an unpaid licence; the list will tell. */
  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return LicenceWork.refusal(
        work,
        LicenceWork.record(work).withOrdered(true),
        Step.CHOOSE_LICENCE,
        "the licence could not be ordered: " + refused.text());
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    LicenceRecord sent = sent(LicenceWork.record(work), now);
    return Move.Detour.to(
        Step.CHOOSE_LICENCE,
        LicenceWork.with(work, sent),
        new Note(
            "look before ordering again",
            unknown.text() + "; looking for '" + sent.wanted().name() + "'"));
  }
}
