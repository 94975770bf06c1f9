package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.LeftBehind;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.IpText;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes an address from IPmanager under a marker of ours. Once it may have been sent, IPmanager is
 * looked at first: only listings without the marker allow a second send.
 */
public final class TakeAddress implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    if (AddressPlan.pending(work.operation()).filter(it -> !AddressPlan.isUnsent(it)).isPresent()) {
      return new Todo.Nothing();
    }
    Operation asking = AddressPlan.asking(work, now);
    HeldAddress asked = AddressPlan.pending(asking).orElseThrow();
    return new Todo.Send(
        new AddressCall.TakeAddress(
            asked.family(),
            work.operation().targetAddress(),
            asked.marker().orElseThrow(),
            asked.ptr()),
        asking.withStep(Step.FIND_ADDRESS));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Nothing) {
      HeldAddress pending = AddressPlan.pending(work.operation()).orElseThrow();
      return pending.ip().isPresent()
          ? Move.Next.with(work.operation())
          : Move.Detour.to(Step.FIND_ADDRESS, work.operation());
    }
    if (answer instanceof Answer.Created created) {
      Operation asking = AddressPlan.asking(work, now);
      return created
          .id()
          .map(ip -> taken(asking, ip, now))
          .orElseGet(() -> Move.Detour.to(Step.FIND_ADDRESS, asking));
    }
    throw StepLogic.unexpected(Step.TAKE_ADDRESS, answer);
  }

  /** What follows when it is known which address was taken. */
  static Move taken(Operation asking, String ip, Instant now) {
    HeldAddress asked = AddressPlan.pending(asking).orElseThrow();
    HeldAddress held = asked.withIp(ip).withSentAt(Optional.empty());
    if (IpText.family(ip).filter(asked.family()::equals).isEmpty()) {
      Operation without = AddressPlan.withoutPending(asking);
      String wrong =
          "IPmanager gave the address " + ip + ", which is not of family " + asked.family();
      return new Move.Refusal(
          without, wrong, new ArrayList<>(LeftBehind.addresses(asking, List.of(held), now)));
    }
    return new Move.Next(
        AddressPlan.with(asking, held).withLostRequests(0),
        List.of(new Fact.AddressHeld(held)),
        List.of(
            new Note(
                "address taken",
                ip + " from IPmanager '" + held.ipManager().orElse("") + "', " + held.ptr())));
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    Operation asking = AddressPlan.asking(work, now);
    HeldAddress asked = AddressPlan.pending(asking).orElseThrow();
    return Move.Detour.to(
        Step.FIND_ADDRESS,
        asking,
        new Note(
            "look before sending again",
            unknown.text() + "; looking for '" + asked.marker().orElseThrow() + "'"));
  }
}
