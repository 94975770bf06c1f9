package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The licence of an Active service is led to be in use: renewed, if its term is about to end. */
final class RenewLicenceCourse implements Course {
  @Override
  public Step first() {
    return Step.LOOK_AFTER_LICENCE;
  }

  @Override
  public Optional<Step> next(Step done, Work work) {
    return Optional.empty();
  }

  @Override
  public List<Fact> achieved(Work work) {
    return List.of(new Fact.LicenceRenewed(work.operation().service().orElseThrow()));
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    String service = refusal.operation().service().orElseThrow();
    return Ends.againOrFailed(
        work, refusal, now, List.of(new Fact.ServiceFailed(service, refusal.reason())));
  }
}
