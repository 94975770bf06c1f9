package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.LicenceStore;
import io.vpskit.provisioning.internal.workflow.Operation;
import io.vpskit.provisioning.internal.workflow.OperationType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;

/** Begins the renewal of licences whose term is about to end, while their service is Active. */
final class RenewalLane implements LaneWork {
  private static final Duration INTERVAL = Duration.ofHours(1);

  private final LicenceStore store;
  private final int windowDays;
  private final BiConsumer<Lane, Instant> wake;
  private final InstantSource clock;

  RenewalLane(
      LicenceStore store, int windowDays, BiConsumer<Lane, Instant> wake, InstantSource clock) {
    this.store = store;
    this.windowDays = windowDays;
    this.wake = wake;
    this.clock = clock;
  }

  @Override
  public Instant run(Lane lane) {
    Instant now = clock.instant();
    LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(windowDays);
    Operation renewal = Operations.begin(OperationType.RENEW_LICENCE, lane.module(), 0, now);
    for (Operation begun : store.renew(lane, last, renewal, now)) {
      wake.accept(Lane.of(begun), begun.nextRunAt());
    }
    return now.plus(INTERVAL);
  }
}
