package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Ends;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The licence is led to what the service needs as it stands: in use and renewed while it is Active,
 * switched off while it is suspended. Other work of the service has to wait for this, so it does
 * not wait for a seller who is out of reach: it is begun again later.
 */
final class LicenceCourse implements Course {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Override
  public Optional<Step> next(Step done, Work work) {
    return Optional.empty();
  }

  @Override
  public List<Fact> achieved(Work work) {
    return List.of(new Fact.LicenceTended(work.operation().service().orElseThrow()));
  }

  @Override
  public Optional<String> givesUpWaiting(Work work, Move.Outage outage, Instant now) {
    Instant since = outage.operation().outageSince().orElse(now);
    return now.isBefore(since.plus(PATIENCE)) ? Optional.empty() : Optional.of(outage.reason());
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    Operation operation = refusal.operation();
    boolean outOfReach = operation.outages() > work.operation().outages();
    if (outOfReach) {
      return new Transition(
          operation.withPhase(Phase.DONE),
          refusal.facts(),
          List.of(new Note("licence put off", refusal.reason())));
    }
    return Ends.againOrFailed(
        work,
        refusal,
        now,
        List.of(
            new Fact.ServiceFailed(
                operation.service().orElseThrow(),
                operation.type().lane() + ": " + refusal.reason())));
  }
}
