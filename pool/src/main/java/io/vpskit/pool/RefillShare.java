package io.vpskit.pool;

import java.util.List;
import java.util.Optional;

/**
 * Which of the planned builds start now. Values are immutable.
 *
 * @param starting what to start now, in the order of the turns, reasons with the cap added
 * @param waiting what has to wait, in the order of the turns, reasons with the cap added
 * @param lastServed the key that was served last, to be given to {@link RefillCap#share} the next
 *     time; that of the time before when nothing starts
 */
public record RefillShare(List<Build> starting, List<Build> waiting, Optional<PoolKey> lastServed) {

  /**
   * Copies the lists.
   *
   * @param starting what to start now
   * @param waiting what has to wait
   * @param lastServed the key that was served last
   */
  public RefillShare {
    starting = List.copyOf(starting);
    waiting = List.copyOf(waiting);
  }
}
