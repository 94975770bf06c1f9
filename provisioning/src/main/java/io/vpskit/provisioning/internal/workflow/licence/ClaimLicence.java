package io.vpskit.provisioning.internal.workflow.licence;

import io.vpskit.provisioning.internal.licence.LicenceRecord;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Puts a licence on record for the service, unless another service of ours has it. */
public final class ClaimLicence implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    return new Todo.ClaimLicence(record.server(), record.candidate().orElseThrow());
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Done)) {
      throw StepLogic.unexpected(Step.CLAIM_LICENCE, answer);
    }
    LicenceRecord record = LicenceWork.record(work);
    LicenceRecord having =
        record.having(record.candidate().orElseThrow(), record.candidateByAddress(), now);
    return Move.Detour.to(Step.TEND_LICENCE, LicenceWork.with(work, having));
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    LicenceRecord record = LicenceWork.record(work);
    Set<String> ofOthers = new HashSet<>(record.ofOthers());
    ofOthers.add(record.candidate().orElseThrow());
    LicenceRecord without = record.without().withOfOthers(ofOthers);
    return Move.Detour.to(
        Step.CHOOSE_LICENCE,
        LicenceWork.with(work, without),
        new Note("another licence", refused.text()));
  }
}
