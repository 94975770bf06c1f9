package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.address.AddressPlan;
import io.vpskit.provisioning.internal.workflow.build.AwaitDeployed;
import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Ends;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.LeftBehind;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A machine built for the pool owner. One that fails is not tried again by the same operation: the
 * planner decides, with its back-off, whether another one is wanted.
 */
final class BuildSpareCourse implements Course {
  @Override
  public Optional<Step> next(Step done, Work work) {
    return switch (done) {
      case CREATE_ACCOUNT, CREATE_PRESET -> Optional.of(Step.PREPARE);
      case PREPARE -> Optional.of(AddressPlan.beforeMachine(work));
      case TAKE_ADDRESS, FIND_ADDRESS -> Optional.of(Step.CHECK_ADDRESS);
      case CHECK_ADDRESS -> Optional.of(AddressPlan.afterCheck(work));
      case AWAIT_DEPLOYED, VERIFY_ADDRESS -> AwaitDeployed.next(work);
      case AWAIT_RECIPE, ADD_TO_MACHINE, LIST_ADDRESSES -> AddressPlan.next(work);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Fact> achieved(Work work) {
    Operation operation = work.operation();
    List<Fact> facts = new ArrayList<>(AddressPlan.facts(work));
    facts.add(
        new Fact.SpareReady(
            spare(operation),
            operation.machineName().orElseThrow(),
            operation.machineId().orElseThrow(),
            operation.address()));
    return facts;
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    List<Fact> facts = new ArrayList<>(LeftBehind.all(refusal.operation(), now));
    facts.add(new Fact.SpareFailed(spare(refusal.operation()), refusal.reason()));
    return Ends.failed(refusal.operation(), refusal, facts);
  }

  private static String spare(Operation operation) {
    return operation.spare().orElseThrow();
  }
}
