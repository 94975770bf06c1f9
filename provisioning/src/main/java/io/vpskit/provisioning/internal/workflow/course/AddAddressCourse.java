package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.internal.workflow.address.AddressPlan;
import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Ends;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.LeftBehind;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One more address for the machine of a service that is sold. */
final class AddAddressCourse implements Course {
  @Override
  public Optional<Step> next(Step done, Work work) {
    return switch (done) {
      case CHECK_SERVICE -> Optional.of(Step.CHECK_MACHINE);
      case TAKE_ADDRESS, FIND_ADDRESS -> Optional.of(Step.CHECK_ADDRESS);
      case CHECK_ADDRESS -> Optional.of(AddressPlan.afterCheck(work));
      default -> AddressPlan.next(work);
    };
  }

  @Override
  public List<Fact> achieved(Work work) {
    Blueprint present = work.present().orElseThrow().blueprint();
    List<AddressFamily> addresses = new ArrayList<>(present.addresses());
    addresses.add(AddressPlan.added(work.blueprint()));
    return List.of(
        new Fact.ServiceChanged(
            work.operation().service().orElseThrow(),
            present.withAddresses(addresses),
            "address added"));
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    Operation counted = Ends.counted(refusal);
    boolean enough = counted.refusals() >= work.rules().refusals();
    return enough || work.operation().step() == Step.CHECK_SERVICE
        ? failed(counted, refusal, now)
        : Ends.again(work, counted, refusal, now);
  }

  /** An address that the machine does not have is given back; tried anew, it takes another one. */
  private static Transition failed(Operation operation, Move.Refusal refusal, Instant now) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact.ServiceFailed(
            operation.service().orElseThrow(), operation.type().words() + ": " + refusal.reason()));
    if (AddressPlan.pending(operation).filter(AddAddressCourse::mayBeOnMachine).isPresent()) {
      return Ends.failed(operation, refusal, facts);
    }
    facts.addAll(LeftBehind.addresses(operation, operation.addresses(), now));
    return Ends.failed(
        operation.withAddresses(List.of()).withStep(Step.CHECK_SERVICE), refusal, facts);
  }

  private static boolean mayBeOnMachine(HeldAddress pending) {
    return pending.sentAt().isPresent()
        && (pending.ip().isPresent() || pending.ipManager().isEmpty());
  }
}
