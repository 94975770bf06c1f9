package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.Optional;

/** Looks whether another machine of ours has the address that was taken: lists drift apart. */
public final class CheckAddress implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Nothing)) {
      throw StepLogic.unexpected(Step.CHECK_ADDRESS, answer);
    }
    String ip = AddressPlan.pending(work.operation()).flatMap(HeldAddress::ip).orElseThrow();
    Optional<String> other = work.otherHolder(ip);
    return other.isEmpty()
        ? Move.Next.with(work.operation())
        : Move.Detour.to(
            Step.MARK_ADDRESS,
            work.operation(),
            new Note(
                "address refused",
                ip + " was given by IPmanager, but " + other.get() + " has it; taking another"));
  }
}
