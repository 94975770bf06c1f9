package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.StoreException;
import io.vpskit.provisioning.internal.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Compares the clock of this node with that of the database, which all nodes see. Heartbeats are
 * written by the one and judged by others: a node whose clock is behind would lose its work while
 * it does it.
 */
final class NodeClock {
  private NodeClock() {}

  /**
   * Refuses a clock that is wrong by more than a quarter of the time after which nodes are taken
   * over. That leaves more than the third of it in which a step may send.
   */
  static void require(Stores stores, InstantSource clock, Duration takeOverAfter) {
    Instant before = clock.instant();
    Optional<Instant> server = stores.serverTime();
    Instant after = clock.instant();
    if (server.isEmpty()) {
      return;
    }
    Duration ahead = Duration.between(server.get(), before);
    Duration behind = Duration.between(after, server.get());
    Duration wrong = ahead.compareTo(behind) > 0 ? ahead : behind;
    Duration bound = takeOverAfter.dividedBy(4);
    if (wrong.compareTo(bound) > 0) {
      throw new StoreException(
          "the clock of this node is "
              + wrong.toMillis()
              + " ms "
              + (wrong.equals(ahead) ? "ahead of" : "behind")
              + " that of the database, at most "
              + bound.toMillis()
              + " ms are allowed; have both set by the same time servers");
    }
  }
}
