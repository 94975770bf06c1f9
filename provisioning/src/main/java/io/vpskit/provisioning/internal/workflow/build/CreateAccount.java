package io.vpskit.provisioning.internal.workflow.build;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Makes the account. After a lost answer, and when the name is taken, the panel is searched. */
public final class CreateAccount implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Send(
        new MachineCall.CreateAccount(work.blueprint().accountName()),
        work.operation().withStep(Step.PREPARE));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Created created) {
      if (created.id().isEmpty()) {
        return Move.Detour.to(Step.PREPARE, work.operation());
      }
      String name = work.blueprint().accountName();
      return new Move.Next(
          work.operation().withAccount(created.id()),
          List.of(new Fact.AccountKnown(name, created.id().get())),
          List.of(new Note("account created", "the panel had no account '" + name + "'")));
    }
    throw StepLogic.unexpected(Step.CREATE_ACCOUNT, answer);
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    Operation again =
        work.operation().withStep(Step.PREPARE).withRefusals(work.operation().refusals() + 1);
    boolean taken = refused.reason() == Answer.Reason.NAME_TAKEN;
    if (taken && again.refusals() < work.rules().refusals()) {
      // Another operation has just made it; it is on record or will be listed soon.
      return Move.Outage.unknown(again, "the account name is taken: " + refused.text());
    }
    String reason =
        taken
            ? "the panel lists no user account '"
                + work.blueprint().accountName()
                + "', but the name is taken: "
                + refused.text()
            : refused.text();
    return new Move.Refusal(work.operation().withStep(Step.PREPARE), reason, List.of());
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Outage.unknown(work.operation().withStep(Step.PREPARE), unknown.text());
  }
}
