package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.workflow.Fact;
import io.vpskit.provisioning.internal.workflow.Phase;
import io.vpskit.provisioning.internal.workflow.Transition;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Wakes the lanes that a written transition concerns. */
final class Aftermath {
  private final ProcessingModule module;
  private final BiConsumer<Lane, Instant> wake;
  private final Changes changes;

  Aftermath(ProcessingModule module, BiConsumer<Lane, Instant> wake, Changes changes) {
    this.module = module;
    this.wake = wake;
    this.changes = changes;
  }

  /** The lane that ran looks for its own next step by itself. */
  void of(Lane ran, List<Transition> transitions, Instant now) {
    for (Transition transition : transitions) {
      Phase phase = transition.operation().phase();
      if (phase == Phase.AWAITING_MACHINE) {
        wake.accept(Lane.watch(module.name()), now.plus(module.pollInterval()));
      } else if (phase == Phase.READY && !Lane.of(transition.operation()).equals(ran)) {
        wake.accept(Lane.of(transition.operation()), transition.operation().nextRunAt());
      }
    }
    if (transitions.stream().anyMatch(transition -> !transition.facts().isEmpty())) {
      changes.tell();
      wake.accept(Lane.events(), now);
    }
    boolean stock =
        transitions.stream()
            .flatMap(transition -> transition.facts().stream())
            .anyMatch(Aftermath::concernsStock);
    if (stock && module.pool().isPresent()) {
      wake.accept(Lane.pool(module.name()), now);
    }
  }

  /** The pool is looked after once more after each sale and each end of a build. */
  private static boolean concernsStock(Fact fact) {
    return fact instanceof Fact.ServiceActivated
        || fact instanceof Fact.SpareReady
        || fact instanceof Fact.SpareFailed
        || fact instanceof Fact.SpareQuarantined;
  }
}
