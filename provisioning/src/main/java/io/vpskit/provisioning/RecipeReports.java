package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.RecipeNews;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.RecipeState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Hears from the host application what recipes have told it. */
final class RecipeReports {
  private final RecipeNews news;
  private final InstantSource clock;
  private final Lifecycle lifecycle;

  RecipeReports(RecipeNews news, InstantSource clock, Lifecycle lifecycle) {
    this.news = news;
    this.clock = clock;
    this.lifecycle = lifecycle;
  }

  boolean ofService(ServiceId service, RecipeOutcome outcome) {
    Instant now = clock.instant();
    return goOn(news.ofService(service.value(), state(outcome), now), now);
  }

  boolean ofMachine(String machineName, RecipeOutcome outcome) {
    Instant now = clock.instant();
    return goOn(news.ofMachine(machineName, state(outcome), now), now);
  }

  private boolean goOn(Optional<Operation> waiting, Instant now) {
    waiting
        .map(it -> it.phase() == Phase.AWAITING_MACHINE ? Lane.watch(it.module()) : Lane.of(it))
        .ifPresent(lane -> lifecycle.wake(lane, now));
    return waiting.isPresent();
  }

  private static RecipeState state(RecipeOutcome outcome) {
    return switch (outcome) {
      case SUCCEEDED -> RecipeState.SUCCEEDED;
      case FAILED -> RecipeState.FAILED;
    };
  }
}
