package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.store.Lane;
import java.time.Instant;

/**
 * The port to the scheduler: each lane runs at most once at a time in the whole cluster, at the
 * time that its last run asked for or that it was woken for.
 */
public interface Engine extends AutoCloseable {
  /** Runs lanes on threads of its own from now on. */
  void start();

  /** Has a lane run at a time unless it would run earlier anyway. */
  void wake(Lane lane, Instant at);

  /**
   * Runs on the calling thread what is due now.
   *
   * @return when something will be due next
   */
  Instant runDue();

  /** Lets running steps end, starts no more. */
  @Override
  void close();
}
