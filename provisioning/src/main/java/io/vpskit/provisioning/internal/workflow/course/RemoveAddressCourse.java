package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.internal.workflow.address.AddressPlan;
import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An address is taken from the machine of a service, and given back once the machine lacks it. */
final class RemoveAddressCourse implements Course {
  @Override
  public Optional<Step> next(Step done, Work work) {
    return switch (done) {
      case CHECK_SERVICE -> Optional.of(Step.CHECK_MACHINE);
      case CHECK_MACHINE -> Optional.of(Step.LOOK_FOR_ADDRESS);
      default ->
          work.operation().addresses().isEmpty()
              ? Optional.empty()
              : Optional.of(Step.FIND_BOOKING);
    };
  }

  @Override
  public List<Fact> achieved(Work work) {
    Blueprint present = work.present().orElseThrow().blueprint();
    List<AddressFamily> addresses = new ArrayList<>(present.addresses());
    List<Fact> facts = new ArrayList<>();
    work.target()
        .ifPresent(
            held -> {
              withoutLast(addresses, held.family());
              facts.add(new Fact.AddressGone(held));
            });
    facts.add(
        new Fact.ServiceChanged(
            work.operation().service().orElseThrow(),
            present.withAddresses(addresses),
            "address removed"));
    return facts;
  }

  /** The first one of a family is that of the main address. */
  private static void withoutLast(List<AddressFamily> addresses, AddressFamily family) {
    int last = addresses.lastIndexOf(family);
    if (last >= 0) {
      addresses.remove(last);
    }
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    return AddressPlan.refused(work, refusal, now);
  }
}
