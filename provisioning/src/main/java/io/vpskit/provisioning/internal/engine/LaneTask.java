package io.vpskit.provisioning.internal.engine;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vpskit.provisioning.internal.store.Lane;
import io.vpskit.provisioning.internal.store.StaleFenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one task of the scheduler: an instance for each lane, by the lane's name. Instances are never
 * deleted, or a lane could miss being woken.
 */
final class LaneTask {
  private static final Logger LOG = LoggerFactory.getLogger(LaneTask.class);
  private static final String NAME = "vpskit-lane";
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final int CUSTOMERS_FIRST = 100;
  private static final int BACKGROUND = 10;

  private final Map<Lane, LaneWork> lanes;
  private final Map<String, Lane> byName = new LinkedHashMap<>();
  private final InstantSource clock;

  LaneTask(Map<Lane, LaneWork> lanes, InstantSource clock) {
    this.lanes = lanes;
    this.clock = clock;
    lanes.keySet().forEach(lane -> byName.put(lane.name(), lane));
  }

  CustomTask<Void> task() {
    return Tasks.custom(NAME, Void.class)
        .onDeadExecutionRevive()
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, clock.instant().plus(AFTER_FAILURE)))
        .execute(
            (instance, context) -> {
              Instant next = run(instance.getId());
              return (complete, operations) -> operations.reschedule(complete, next);
            });
  }

  static TaskInstance<Void> instance(Lane lane) {
    return new TaskInstance.Builder<Void>(NAME, lane.name()).priority(priority(lane)).build();
  }

  /** Orders and what finishes them come before everything that only keeps the pool. */
  private static int priority(Lane lane) {
    return switch (lane.kind()) {
      case CUSTOMER_OPERATIONS, WATCH -> CUSTOMERS_FIRST;
      case POOL_OPERATIONS, POOL, GUARD, HEALTH, LICENCES, EVENTS -> BACKGROUND;
    };
  }

  private Instant run(String name) {
    Lane lane = byName.get(name);
    if (lane == null) {
      LOG.debug("lane {} belongs to a module that this node does not have", name);
      return clock.instant().plus(Duration.ofMinutes(1));
    }
    try {
      return lanes.get(lane).run(lane);
    } catch (StaleFenceException e) {
      LOG.warn("another node has taken over: {}", e.getMessage());
      return clock.instant();
    }
  }
}
