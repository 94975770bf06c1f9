package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.Booking;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.LostRequest;
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
import java.util.Optional;

/**
 * Looks whether the next address to be given back is still booked under our marker: only then it is
 * ours to give. Once its release may have been sent, only a listing that such a release must have
 * shown in allows a second one: in between it may have gone to somebody else.
 */
public final class FindBooking implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    HeldAddress held = held(work);
    boolean askable =
        held.ipManager().equals(work.rules().ipManager()) && otherHolder(work).isEmpty();
    return askable
        ? new Todo.Ask(new AddressCall.FindBookings(held.marker().orElseThrow(), held.ip()))
        : new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Nothing) {
      return notAsked(work);
    }
    if (!(answer instanceof Answer.Bookings found)) {
      throw StepLogic.unexpected(Step.FIND_BOOKING, answer);
    }
    HeldAddress held = held(work);
    List<Booking> candidates =
        found.bookings().stream().filter(it -> held.ip().isEmpty() || held.is(it.ip())).toList();
    Optional<Booking> ours =
        candidates.stream().filter(it -> it.bears(held.marker().orElseThrow())).findFirst();
    if (ours.isPresent()) {
      return held.ip().isPresent() && held.sentAt().isPresent()
          ? stillOurs(work, held)
          : release(work, held.withIp(ours.get().ip()).withSentAt(Optional.empty()));
    }
    return candidates.isEmpty()
        ? notSeen(work, held, now)
        : done(work, List.of(new Note("address kept", foreign(candidates.get(0)))));
  }

  private static Move release(Work work, HeldAddress held) {
    return Move.Detour.to(Step.RELEASE_ADDRESS, ReleaseAddress.with(work.operation(), held));
  }

  /** Although its release may have been sent. */
  private static Move stillOurs(Work work, HeldAddress held) {
    Instant sent = held.sentAt().orElseThrow();
    if (!AddressPlan.isProven(work, sent)) {
      return new Move.Pause(work.operation(), AddressPlan.proof(work, sent));
    }
    Operation unsent = ReleaseAddress.with(work.operation(), held.withSentAt(Optional.empty()));
    return LostRequest.again(
        unsent,
        Step.RELEASE_ADDRESS,
        unsent,
        held.ip().orElseThrow()
            + " is still booked "
            + work.rules().listingLag().toSeconds()
            + " s after its release was sent");
  }

  /** A listing may lag behind, and a request that was lost may still come. */
  private static Move notSeen(Work work, HeldAddress held, Instant now) {
    Instant since = held.sentAt().orElse(now);
    return AddressPlan.isProven(work, since)
        ? done(work, List.of())
        : new Move.Pause(
            ReleaseAddress.with(work.operation(), held.withSentAt(since)),
            AddressPlan.proof(work, since));
  }

  private static String foreign(Booking booking) {
    return booking.ip()
        + " is booked as '"
        + booking.note().orElse("")
        + "' at IPmanager, so it is not ours to give back";
  }

  private static Move notAsked(Work work) {
    HeldAddress held = held(work);
    Optional<String> other = otherHolder(work);
    if (other.isPresent()) {
      String why = held.ip().orElseThrow() + " stays booked: " + other.get() + " has it";
      return done(work, List.of(new Note("address kept", why)));
    }
    return new Move.Refusal(
        work.operation(),
        "address "
            + held.ip().orElse("'" + held.marker().orElse("") + "'")
            + " was taken from IPmanager '"
            + held.ipManager().orElse("")
            + "', which is not that of module '"
            + work.operation().module()
            + "'",
        List.of());
  }

  private static Optional<String> otherHolder(Work work) {
    return held(work).ip().flatMap(work::otherHolder);
  }

  private static Move done(Work work, List<Note> notes) {
    return new Move.Next(
        ReleaseAddress.without(work.operation()), List.of(new Fact.AddressGone(held(work))), notes);
  }

  private static HeldAddress held(Work work) {
    return work.operation().addresses().get(0);
  }
}
