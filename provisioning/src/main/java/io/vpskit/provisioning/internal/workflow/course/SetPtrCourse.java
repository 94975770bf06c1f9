package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.address.AddressPlan;
import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An address of a service points to another host name. */
final class SetPtrCourse implements Course {
  @Override
  public Optional<Step> next(Step done, Work work) {
    return switch (done) {
      case CHECK_SERVICE -> Optional.of(Step.CHECK_MACHINE);
      case CHECK_MACHINE -> Optional.of(Step.CHANGE_PTR);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Fact> achieved(Work work) {
    String service = work.operation().service().orElseThrow();
    return List.of(
        new Fact.AddressHeld(
            work.target().orElseThrow().withPtr(work.operation().ptr().orElseThrow())),
        new Fact.ServiceOperated(service, "host name of an address changed"));
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    return AddressPlan.refused(work, refusal, now);
  }
}
