package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.store.Lane;
import java.time.Instant;

/** What is done when a lane runs. */
public interface LaneWork {
  /**
   * Runs the lane.
   *
   * @return when it wants to run again
   */
  Instant run(Lane lane);
}
