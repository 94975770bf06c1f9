package io.vpskit.provisioning.internal.workflow.build;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Makes the VPS template that the panel lacks, as BILLmanager does. */
public final class CreatePreset implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Send(
        new MachineCall.CreatePreset(work.blueprint()), work.operation().withStep(Step.PREPARE));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Created created) {
      if (created.id().isEmpty()) {
        return Move.Detour.to(Step.PREPARE, work.operation());
      }
      return new Move.Next(
          work.operation().withPreset(created.id()),
          List.of(),
          List.of(
              new Note(
                  "preset created",
                  "the panel had no VPS template '" + work.blueprint().preset() + "'")));
    }
    throw StepLogic.unexpected(Step.CREATE_PRESET, answer);
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return new Move.Refusal(work.operation().withStep(Step.PREPARE), refused.text(), List.of());
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Outage.unknown(work.operation().withStep(Step.PREPARE), unknown.text());
  }
}
