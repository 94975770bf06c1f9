package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.core.call.IpLiteral;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineAddress;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.LostRequest;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether the machine has the address that it may have been given. */
public final class ListAddresses implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(new MachineCall.ListAddresses(work.operation().machineId().orElseThrow()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (!(answer instanceof Answer.MachineAddresses listed)) {
      throw StepLogic.unexpected(Step.LIST_ADDRESSES, answer);
    }
    HeldAddress pending = AddressPlan.pending(work.operation()).orElseThrow();
    Optional<String> wanted = AddToMachine.wanted(work);
    Optional<String> found =
        unknown(work, listed.addresses()).stream()
            .filter(it -> wanted.map(ip -> IpLiteral.isSame(ip, it.ip())).orElse(true))
            .filter(it -> it.family() == pending.family())
            .map(MachineAddress::ip)
            .findFirst();
    if (found.isPresent()) {
      return AddToMachine.added(work.operation(), pending, found.get());
    }
    Optional<Instant> sent = pending.sentAt();
    if (sent.isPresent() && !AddressPlan.isProven(work, sent.get())) {
      return new Move.Pause(work.operation(), AddressPlan.proof(work, sent.get()));
    }
    Operation unsent =
        pending.ip().isPresent()
            ? AddressPlan.with(work.operation(), pending.withSentAt(Optional.empty()))
            : AddressPlan.withoutPending(work.operation());
    return sent.isPresent()
        ? LostRequest.again(
            unsent,
            Step.ADD_TO_MACHINE,
            unsent.withStep(Step.ADD_TO_MACHINE),
            "the machine does not show the address that was added to it")
        : Move.Detour.to(Step.ADD_TO_MACHINE, unsent);
  }

  /** Those of the machine that are not accounted for. */
  private static List<MachineAddress> unknown(Work work, List<MachineAddress> listed) {
    List<HeldAddress> known = new ArrayList<>();
    work.addresses().stream().filter(HeldAddress::onMachine).forEach(known::add);
    work.operation().addresses().stream().filter(HeldAddress::onMachine).forEach(known::add);
    List<MachineAddress> unknown = new ArrayList<>(listed);
    unknown.removeIf(it -> known.stream().anyMatch(held -> held.is(it.ip())));
    // The panel lists the address that a machine was made with first.
    known.stream()
        .filter(held -> held.main() && held.ip().isEmpty())
        .flatMap(held -> unknown.stream().filter(it -> it.family() == held.family()).limit(1))
        .findFirst()
        .ifPresent(unknown::remove);
    return unknown;
  }
}
