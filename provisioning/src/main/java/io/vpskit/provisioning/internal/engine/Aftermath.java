package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.StepStore;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Wakes the lanes that a written transition concerns. */
final class Aftermath {
  private final Catalogue catalogue;
  private final BiConsumer<Lane, Instant> wake;
  private final Changes changes;

  Aftermath(Catalogue catalogue, BiConsumer<Lane, Instant> wake, Changes changes) {
    this.catalogue = catalogue;
    this.wake = wake;
    this.changes = changes;
  }

  /** What people have decided. */
  void ofDecision(StepStore.Written written, Instant now) {
    of(Lane.events(), List.of(written), now);
    changes.tell();
    wake.accept(Lane.events(), now);
  }

  /** The lane that ran looks for its own next step by itself. */
  void of(Lane ran, List<StepStore.Written> writes, Instant now) {
    boolean told = false;
    for (StepStore.Written written : writes) {
      Transition transition = written.transition();
      wake(ran, transition.operation(), now);
      written.begun().forEach(operation -> wake(ran, operation, now));
      told |= !transition.facts().isEmpty();
      if (transition.facts().stream().anyMatch(Aftermath::concernsLicence)) {
        lookAfterLicences(transition.operation().module(), now);
      }
      if (transition.facts().stream().anyMatch(Aftermath::concernsStock)) {
        lookAfterPool(transition.operation().module(), now);
      }
    }
    if (told) {
      changes.tell();
      wake.accept(Lane.events(), now);
    }
  }

  /** Operations that may begin; the lane that ran finds its own. */
  void ofLetIn(Lane ran, List<Operation> begun, Instant now) {
    begun.forEach(operation -> wake(ran, operation, now));
  }

  private void wake(Lane ran, Operation operation, Instant now) {
    if (operation.phase() == Phase.AWAITING_MACHINE) {
      wake.accept(
          Lane.watch(operation.module()), now.plus(catalogue.listingInterval(operation.module())));
    } else if (operation.phase() == Phase.READY && !Lane.of(operation).equals(ran)) {
      wake.accept(Lane.of(operation), operation.nextRunAt());
    }
  }

  private void lookAfterPool(String module, Instant now) {
    boolean hasPool = catalogue.module(module).flatMap(it -> it.pool()).isPresent();
    if (hasPool) {
      wake.accept(Lane.pool(module), now);
    }
  }

  private void lookAfterLicences(String module, Instant now) {
    boolean sold = catalogue.module(module).flatMap(it -> it.licensingServer()).isPresent();
    if (sold) {
      wake.accept(Lane.licences(module), now);
    }
  }

  /** A licence follows its service. */
  private static boolean concernsLicence(Fact fact) {
    return fact instanceof Fact.ServiceSuspended
        || fact instanceof Fact.ServiceResumed
        || fact instanceof Fact.ServiceChanged;
  }

  /** The pool is looked after once more after each sale and each end of a build. */
  private static boolean concernsStock(Fact fact) {
    return fact instanceof Fact.ServiceActivated
        || fact instanceof Fact.SpareReady
        || fact instanceof Fact.SpareFailed
        || fact instanceof Fact.SpareQuarantined;
  }
}
