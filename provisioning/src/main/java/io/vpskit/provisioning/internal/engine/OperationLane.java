package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.StepStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs the due steps of a lane one after another, each under an epoch of its own. */
final class OperationLane implements LaneWork {
  /** Then other lanes get their turn. */
  private static final int MOST_STEPS = 50;

  private final StepStore store;
  private final StepRunner runner;
  private final Aftermath aftermath;
  private final Supplier<Lease> leases;
  private final InstantSource clock;
  private final BooleanSupplier stopping;
  private final Duration idle;

  OperationLane(
      StepStore store,
      StepRunner runner,
      Aftermath aftermath,
      Supplier<Lease> leases,
      InstantSource clock,
      BooleanSupplier stopping,
      Duration idle) {
    this.store = store;
    this.runner = runner;
    this.aftermath = aftermath;
    this.leases = leases;
    this.clock = clock;
    this.stopping = stopping;
    this.idle = idle;
  }

  @Override
  public Instant run(Lane lane) {
    for (int step = 0; step < MOST_STEPS && !stopping.getAsBoolean(); step++) {
      Lease lease = leases.get();
      Optional<StepStore.Begun> begun = store.begin(lane, clock.instant());
      if (begun.isEmpty()) {
        break;
      }
      StepStore.Written written = runner.run(begun.get().work(), begun.get().fence(), lease);
      aftermath.of(lane, List.of(written), clock.instant());
    }
    aftermath.ofLetIn(lane, store.letIn(lane, clock.instant()), clock.instant());
    Instant latest = clock.instant().plus(idle);
    return store.nextRun(lane).filter(latest::isAfter).orElse(latest);
  }
}
