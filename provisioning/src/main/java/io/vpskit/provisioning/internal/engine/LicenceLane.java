package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.LicenceStore;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;

/**
 * Begins work on the licences that are not what their services need: whose term is about to end, or
 * whose service was suspended, resumed or given another address.
 */
final class LicenceLane implements LaneWork {
  private static final Duration INTERVAL = Duration.ofMinutes(30);

  private final LicenceStore store;
  private final int windowDays;
  private final BiConsumer<Lane, Instant> wake;
  private final InstantSource clock;

  LicenceLane(
      LicenceStore store, int windowDays, BiConsumer<Lane, Instant> wake, InstantSource clock) {
    this.store = store;
    this.windowDays = windowDays;
    this.wake = wake;
    this.clock = clock;
  }

  @Override
  public Instant run(Lane lane) {
    Instant now = clock.instant();
    LocalDate lastDay = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(windowDays);
    Operation tending = Operations.begin(OperationType.TEND_LICENCE, lane.module(), 0, now);
    for (Operation begun : store.tend(lane, lastDay, tending, now)) {
      wake.accept(Lane.of(begun), begun.nextRunAt());
    }
    return now.plus(INTERVAL);
  }
}
