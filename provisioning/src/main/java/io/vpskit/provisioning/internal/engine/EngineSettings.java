package io.vpskit.provisioning.internal.engine;

import java.time.Duration;

/**
 * How the scheduler works.
 *
 * @param threads how many lanes may run at the same moment on this node
 * @param pollInterval how often the database is asked for lanes that are due
 * @param heartbeat how often a running lane says that its node lives
 * @param missedHeartbeats after how many a lane is taken over by another node
 * @param shutdownLimit how long closing waits for running steps
 */
public record EngineSettings(
    int threads,
    Duration pollInterval,
    Duration heartbeat,
    int missedHeartbeats,
    Duration shutdownLimit) {
  private static final int MISSED_HEARTBEATS = 8;

  /** Settings of a node whose work is taken over when it has been silent for a time. */
  public static EngineSettings of(
      int threads, Duration pollInterval, Duration takeOverAfter, Duration shutdownLimit) {
    return new EngineSettings(
        threads,
        pollInterval,
        takeOverAfter.dividedBy(MISSED_HEARTBEATS),
        MISSED_HEARTBEATS,
        shutdownLimit);
  }

  Duration takeOverAfter() {
    return heartbeat.multipliedBy(missedHeartbeats);
  }

  /** A step may send as long as a third of the time has not passed. */
  Duration freshness() {
    return takeOverAfter().dividedBy(3);
  }

  /** How long an idle lane sleeps when nobody wakes it. */
  Duration idle() {
    return pollInterval.multipliedBy(10);
  }
}
