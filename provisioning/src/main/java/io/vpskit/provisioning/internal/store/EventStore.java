package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Event;
import java.util.List;

/** Which events the listeners have not heard yet. Thread-safe. */
public final class EventStore {
  private final Transactions transactions;

  EventStore(Transactions transactions) {
    this.transactions = transactions;
  }

  public List<Event> untold(int most) {
    return transactions.in(handle -> EventTable.untold(handle, most));
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
