package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.core.call.IpLiteral;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the machine still has the address that is to be removed. Looked at once more after
 * the removal: only an address that nobody uses may be given back.
 */
public final class LookForAddress implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(new MachineCall.ListAddresses(work.operation().machineId().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.MachineAddresses listed)) {
      throw StepLogic.unexpected(Step.LOOK_FOR_ADDRESS, answer);
    }
    Operation operation = work.operation();
    String ip = operation.targetAddress().orElseThrow();
    if (listed.addresses().stream().noneMatch(it -> IpLiteral.isSame(it.ip(), ip))) {
      return Move.Next.with(
          operation
              .withSentAt(Optional.empty())
              .withAddresses(
                  work.target().filter(it -> it.ipManager().isPresent()).stream().toList()));
    }
    Optional<Instant> sent = operation.sentAt();
    if (sent.isEmpty()) {
      return Move.Detour.to(Step.REMOVE_FROM_MACHINE, operation);
    }
    return AddressPlan.isProven(work, sent.get())
        ? new Move.Refusal(
            operation.withSentAt(Optional.empty()),
            "the machine still has " + ip + " although the panel answered ok",
            List.of())
        : new Move.Pause(operation, AddressPlan.proof(work, sent.get()));
  }
}
