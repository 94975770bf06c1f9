package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.build.Prepare;
import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Ends;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A spare that was given to a buyer and then found unfit goes back to the pool owner. */
final class TakeBackCourse implements Course {
  /** The operation that takes back the spare of an order. */
  static Operation of(Operation order, Instant now) {
    return Operation.builder()
        .id(0)
        .type(OperationType.TAKE_BACK)
        .module(order.module())
        .slot(0)
        .spare(order.spare())
        .step(OperationType.TAKE_BACK.firstStep())
        .phase(Phase.QUEUED)
        .nextRunAt(now)
        .machineName(order.machineName())
        .machineId(order.machineId())
        .build();
  }

  @Override
  public Optional<Step> next(Step done, Work work) {
    return switch (done) {
      case CREATE_ACCOUNT -> Optional.of(Step.PREPARE);
      case PREPARE -> Optional.of(Step.CHECK_MACHINE);
      case CHECK_MACHINE -> work.operation().machineId().map(machine -> Step.CHANGE_OWNER);
      case CHANGE_OWNER -> Optional.of(Step.VERIFY_OWNER);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Fact> achieved(Work work) {
    return List.of();
  }

  /** From the beginning: the account may be another one by now. */
  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    Operation again = Prepare.again(refusal.operation());
    String reason = "it could not be taken back from its buyer: " + refusal.reason();
    return Ends.againOrFailed(
        work,
        new Move.Refusal(again, reason, refusal.facts()),
        now,
        List.of(new Fact.SpareQuarantined(again.spare().orElseThrow(), reason)));
  }
}
