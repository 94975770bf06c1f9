package io.vpskit.provisioning.internal.workflow.address;

import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
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
import java.util.ArrayList;
import java.util.List;

/**
 * Gives an address back that was just seen to be ours. After a lost answer it is looked at anew.
 */
public final class ReleaseAddress implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Send(
        new AddressCall.ReleaseAddress(held(work).ip().orElseThrow()), sent(work, now));
  }

  private static Operation sent(Work work, Instant now) {
    return with(work.operation(), held(work).withSentAt(now)).withStep(Step.FIND_BOOKING);
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return released(work);
    }
    throw StepLogic.unexpected(Step.RELEASE_ADDRESS, answer);
  }

  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return refused.reason() == Answer.Reason.NOT_THERE
        ? released(work)
        : new Move.Refusal(work.operation().withStep(Step.FIND_BOOKING), refused.text(), List.of());
  }

  @Override
  public Move afterUnknown(Work work, Answer.Unknown unknown, Instant now) {
    return Move.Outage.unknown(sent(work, now), unknown.text());
  }

  private static Move released(Work work) {
    return new Move.Next(
        without(work.operation()),
        List.of(new Fact.AddressGone(held(work))),
        List.of(new Note("address released", held(work).ip().orElseThrow())));
  }

  private static HeldAddress held(Work work) {
    return work.operation().addresses().get(0);
  }

  static Operation with(Operation operation, HeldAddress first) {
    List<HeldAddress> addresses = new ArrayList<>(operation.addresses());
    addresses.set(0, first);
    return operation.withAddresses(addresses);
  }

  static Operation without(Operation operation) {
    return operation
        .withAddresses(operation.addresses().subList(1, operation.addresses().size()))
        .withLostRequests(0);
  }
}
