package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.Event;
import io.vpskit.provisioning.EventListener;
import io.vpskit.provisioning.internal.store.EventStore;
import io.vpskit.provisioning.internal.store.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells events to the listeners in their order; one that is not taken stops those behind it. */
final class EventLane implements LaneWork {
  private static final Logger LOG = LoggerFactory.getLogger(EventLane.class);
  private static final int BATCH = 100;
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final EventStore events;
  private final List<EventListener> listeners;
  private final InstantSource clock;
  private final Duration idle;

  EventLane(EventStore events, List<EventListener> listeners, InstantSource clock, Duration idle) {
    this.events = events;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
    this.idle = idle;
  }

  @Override
  public Instant run(Lane lane) {
    Optional<EventStore.Telling> telling = events.untold(lane, BATCH);
    if (telling.isEmpty()) {
      return clock.instant().plus(idle);
    }
    for (Event event : telling.get().events()) {
      if (!tell(event)) {
        return clock.instant().plus(AFTER_FAILURE);
      }
      events.told(telling.get().fence(), event);
    }
    return clock.instant();
  }

  /** Whatever the host's listener throws concerns the host; the engine must live on. */
  private boolean tell(Event event) {
    try {
      listeners.forEach(listener -> listener.onEvent(event));
      return true;
    } catch (RuntimeException e) {
      LOG.warn(
          "a listener did not take event {} ({}) and will hear it again: {}",
          event.sequence(),
          event.type(),
          e.toString());
      return false;
    }
  }
}
