package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.core.call.IpLiteral;
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
import java.util.Optional;

/**
 * Gives the machine one more address: the one that was taken, or one that the panel chooses. Once
 * it may have been sent, the machine is looked at first.
 */
public final class AddToMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    HeldAddress sent = sent(work, now);
    return new Todo.Send(
        new MachineCall.AddAddress(
            work.operation().machineId().orElseThrow(), sent.family(), wanted(work), sent.ptr()),
        AddressPlan.with(work.operation(), sent).withStep(Step.LIST_ADDRESSES));
  }

  private static HeldAddress sent(Work work, Instant now) {
    return AddressPlan.pending(work.operation())
        .map(held -> held.withSentAt(now))
        .orElseGet(() -> AddressPlan.asked(work, now));
  }

  /** The address that the machine shall get; nothing when any of its family will do. */
  static Optional<String> wanted(Work work) {
    return AddressPlan.pending(work.operation())
        .flatMap(HeldAddress::ip)
        .or(work.operation()::targetAddress);
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.Created created)) {
      throw StepLogic.unexpected(Step.ADD_TO_MACHINE, answer);
    }
    HeldAddress sent = sent(work, now);
    Operation operation = AddressPlan.with(work.operation(), sent);
    if (created.id().isEmpty()) {
      return Move.Detour.to(Step.LIST_ADDRESSES, operation);
    }
    String ip = created.id().get();
    if (wanted(work).map(it -> IpLiteral.isSame(it, ip)).orElse(true)) {
      return added(operation, sent, ip);
    }
    return Move.Detour.to(
        Step.REMOVE_STRAY,
        work.operation().withStrayAddress(ip),
        new Note(
            "address refused",
            "the panel gave the machine " + ip + " instead of " + wanted(work).orElseThrow()));
  }

  static Move added(Operation operation, HeldAddress sent, String ip) {
    HeldAddress held = sent.withIp(ip).withSentAt(Optional.empty()).withOnMachine(true);
    return new Move.Next(
        AddressPlan.with(operation, held).withLostRequests(0),
        List.of(new Fact.AddressHeld(held)),
        List.of(new Note("address added", ip + ", " + held.ptr())));
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Detour.to(
        Step.LIST_ADDRESSES,
        AddressPlan.with(work.operation(), sent(work, now)),
        new Note(
            "look before sending again",
            unknown.text() + "; looking at the addresses of the machine"));
  }
}
