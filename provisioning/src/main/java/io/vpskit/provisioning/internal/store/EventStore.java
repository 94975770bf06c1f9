package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Event;
import java.util.List;
import java.util.Optional;

/** Which events the listeners have not heard yet. Thread-safe. */
public final class EventStore {
  private final Transactions transactions;

  EventStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /** The right to tell events, with those that are next. */
  public record Telling(Fence fence, List<Event> events) {}

  /** Takes the next untold events under a new epoch; nothing is written if there are none. */
  public Optional<Telling> untold(Lane lane, int most) {
    return transactions.in(
        handle -> {
          List<Event> events = EventTable.untold(handle, most);
          return events.isEmpty()
              ? Optional.empty()
              : Optional.of(new Telling(LaneTable.raise(handle, lane.name()), events));
        });
  }

  public void told(Fence fence, Event event) {
    transactions.in(
        handle -> {
          LaneTable.require(handle, fence);
          EventTable.told(handle, event.sequence());
          return event;
        });
  }
}
