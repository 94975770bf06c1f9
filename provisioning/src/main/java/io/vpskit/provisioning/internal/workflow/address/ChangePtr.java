package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/** Lets an address point to another host name, at the panel that it comes from. */
public final class ChangePtr implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return isReachable(work) ? new Todo.Ask(call(work)) : new Todo.Nothing();
  }

  private static boolean isReachable(Work work) {
    return work.target()
        .filter(it -> it.ipManager().isEmpty() || it.ipManager().equals(work.rules().ipManager()))
        .isPresent();
  }

  private static PanelCall call(Work work) {
    HeldAddress held = work.target().orElseThrow();
    String ptr = work.operation().ptr().orElseThrow();
    return held.ipManager().isPresent()
        ? new AddressCall.BookAddress(held.ip().orElseThrow(), AddressPlan.note(work, held), ptr)
        : new MachineCall.ChangePtr(
            work.operation().machineId().orElseThrow(), held.ip().orElseThrow(), ptr);
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return Move.Next.with(work.operation());
    }
    if (answer instanceof Answer.Nothing) {
      return new Move.Refusal(
          work.operation(),
          work.operation().targetAddress().orElseThrow()
              + " is not an address of the service any more, or its IPmanager is not that of"
              + " the module",
          List.of());
    }
    throw StepLogic.unexpected(Step.CHANGE_PTR, answer);
  }
}
