package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.Booking;
import io.vpskit.provisioning.internal.workflow.decision.LostRequest;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.Optional;

/** Looks for an address that may have been taken, by its marker. */
public final class FindAddress implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(
        new AddressCall.FindBookings(asked(work).marker().orElseThrow(), Optional.empty()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Bookings found)) {
      throw StepLogic.unexpected(Step.FIND_ADDRESS, answer);
    }
    HeldAddress asked = asked(work);
    Optional<Booking> booking =
        found.bookings().stream().filter(it -> it.bears(asked.marker().orElseThrow())).findFirst();
    if (booking.isPresent()) {
      return TakeAddress.taken(work.operation(), booking.get().ip(), now);
    }
    Instant sent = asked.sentAt().orElseThrow();
    if (!AddressPlan.isProven(work, sent)) {
      return new Move.Pause(work.operation(), AddressPlan.proof(work, sent));
    }
    Operation unsent =
        AddressPlan.with(work.operation(), asked.withSentAt(Optional.empty()))
            .withStep(Step.TAKE_ADDRESS);
    return LostRequest.again(
        unsent,
        Step.TAKE_ADDRESS,
        unsent,
        "a complete listing does not show '"
            + asked.marker().orElseThrow()
            + "' "
            + work.rules().listingLag().toSeconds()
            + " s after it was asked for");
  }

  private static HeldAddress asked(Work work) {
    return AddressPlan.pending(work.operation()).orElseThrow();
  }
}
