package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineAddress;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Looks whether a machine was really made with the address that was taken for it. */
public final class VerifyAddress implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(new MachineCall.ListAddresses(work.operation().machineId().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.MachineAddresses listed)) {
      throw StepLogic.unexpected(Step.VERIFY_ADDRESS, answer);
    }
    HeldAddress main = AddressPlan.main(work.operation()).orElseThrow();
    boolean asWanted = listed.addresses().stream().anyMatch(it -> main.is(it.ip()));
    if (asWanted) {
      return Move.Next.with(
          AddressPlan.with(work.operation(), main.withOnMachine(true)).withAddress(main.ip()));
    }
    return new Move.Refusal(
        work.operation(),
        "the machine was made with "
            + listed.addresses().stream().map(MachineAddress::ip).toList()
            + " and not with "
            + main.ip().orElseThrow(),
        List.of());
  }
}
