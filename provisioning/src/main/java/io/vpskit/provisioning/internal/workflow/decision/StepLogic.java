package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** One step: what it asks for, and what it makes of the answer. */
public interface StepLogic {
  Todo todo(Work work, Instant now);

  Move after(Work work, Answer answer, Instant now);

  default Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return new Move.Refusal(work.operation(), refused.text(), List.of());
  }

  /** Steps that can be repeated are; a step that sends what must not be repeated overrides this. */
  default Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Outage.unknown(work.operation(), unknown.text());
  }

  static IllegalStateException unexpected(Step step, Answer answer) {
    return new IllegalStateException(step + " cannot be answered by " + answer);
  }
}
