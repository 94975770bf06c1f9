package io.vpskit.provisioning.internal.workflow.licence;

import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.LicenceCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;

/** Asks before money is spent whether the seller would license the address at all. */
public final class CheckLicenceAddress implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    return new Todo.Ask(new LicenceCall.CheckAddress(record.product(), record.wanted()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return Move.Detour.to(Step.ORDER_LICENCE, work.operation());
    }
    throw StepLogic.unexpected(Step.CHECK_LICENCE_ADDRESS, answer);
  }

  /** Whoever has the address now may let it go; the list is read anew. */
  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return LicenceWork.refusal(work, LicenceWork.record(work), Step.CHOOSE_LICENCE, refused.text());
  }
}
