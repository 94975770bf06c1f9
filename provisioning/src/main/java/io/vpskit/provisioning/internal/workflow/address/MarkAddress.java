package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/**
 * Marks an address that another machine of ours has, as BILLmanager does, and takes another one. It
 * stays booked, so that it is not given to anybody.
 */
public final class MarkAddress implements StepLogic {
  /** The host name that people look for. */
  private static final String SENTINEL = "dns.set.error";

  @Override
  public Todo todo(Work work, Instant now) {
    HeldAddress held = held(work);
    return new Todo.Ask(
        new AddressCall.BookAddress(
            held.ip().orElseThrow(), AddressPlan.note(work, held), SENTINEL));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return another(work, "points to " + SENTINEL + " and stays booked until people clear it up");
    }
    throw StepLogic.unexpected(Step.MARK_ADDRESS, answer);
  }

  /** The customer need not wait for a mark that people may miss. */
  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return another(work, "stays booked, but could not be marked: " + refused.text());
  }

  private static Move another(Work work, String what) {
    String ip = held(work).ip().orElseThrow();
    return new Move.Detour(
        Step.TAKE_ADDRESS,
        AddressPlan.withoutPending(work.operation()),
        List.of(new Fact.AddressGone(held(work))),
        List.of(new Note("address marked", ip + " " + what)));
  }

  private static HeldAddress held(Work work) {
    return AddressPlan.pending(work.operation()).orElseThrow();
  }
}
