package io.vpskit.provisioning.internal.workflow.handover;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Gives the spare to the buyer's account. */
public final class ChangeOwner implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    Operation operation = work.operation();
    return new Todo.Ask(
        new MachineCall.ChangeOwner(
            operation.machineId().orElseThrow(), operation.account().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return Move.Next.with(work.operation());
    }
    throw StepLogic.unexpected(Step.CHANGE_OWNER, answer);
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return new Move.Refusal(
        work.operation(),
        "the owner could not be changed: " + refused.text(),
        List.of(new Fact.AccountForgotten(work.blueprint().accountName())));
  }
}
