package io.vpskit.provisioning.internal.workflow.build;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/**
 * Has the machine made under a name of ours. Once it may have been sent, the panel is looked at
 * first: only listings without that name allow a second send.
 */
public final class CreateMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    Operation operation = named(work);
    String name = operation.machineName().orElseThrow();
    return new Todo.Send(
        new MachineCall.CreateMachine(
            name,
            operation.account().orElseThrow(),
            operation.preset().orElseThrow(),
            operation.addresses().stream().findFirst().flatMap(HeldAddress::ip),
            work.blueprint()),
        operation.withStep(Step.AWAIT_DEPLOYED).withSentAt(now));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Created created) {
      Operation sent = named(work).withSentAt(now).withMachineId(created.id());
      return Move.Detour.to(
          Step.AWAIT_DEPLOYED,
          sent,
          new Note(
              "machine created",
              "'"
                  + sent.machineName().orElseThrow()
                  + "', attempt "
                  + sent.attempt()
                  + created
                      .id()
                      .map(id -> ", id " + id)
                      .orElse(", the panel did not name its id")));
    }
    throw StepLogic.unexpected(Step.CREATE_MACHINE, answer);
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    Operation counted = work.operation().withRefusals(work.operation().refusals() + 1);
    if (refused.reason() == Answer.Reason.NAME_TAKEN
        && counted.refusals() < work.rules().refusals()) {
      // Ours, from a request that came late; or not true, and then it must not go on for ever.
      return look(
          work.with(counted), now, "the panel has a machine of this name: " + refused.text());
    }
    String account = work.blueprint().accountName();
    return new Move.Refusal(
        Prepare.again(named(work)), refused.text(), List.of(new Fact.AccountForgotten(account)));
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return look(work, now, unknown.text());
  }

  private static Move look(Work work, Instant now, String why) {
    Operation sent = named(work).withSentAt(now);
    return Move.Detour.to(
        Step.AWAIT_DEPLOYED,
        sent,
        new Note(
            "look before sending again",
            why + "; looking for '" + sent.machineName().orElseThrow() + "'"));
  }

  private static Operation named(Work work) {
    Operation operation = work.operation();
    return operation.machineName().isPresent()
        ? operation
        : operation.withMachineName(
            MachineNames.of(
                work.rules().machineNamePrefix(), work.blueprint().subject(), operation.attempt()));
  }
}
