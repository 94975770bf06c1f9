package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;

/** Gives the spare to the buyer's account. */
final class ChangeOwner implements StepLogic {
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
