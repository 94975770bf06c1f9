package io.vpskit.provisioning;

import io.vpskit.pool.KeyStatus;
import java.time.Instant;
import java.util.List;

/**
 * The pool of one module at one moment.
 *
 * @param module the module's name
 * @param keys the numbers of every key that is offered, was sold or has spares, with the reason for
 *     its target
 * @param waiting what should be built but has to wait, each with the reason
 * @param quarantined spares that are kept apart because something went wrong with them
 * @param warnings what an operator should know about the settings
 */
public record PoolStatus(
    String module,
    List<KeyStatus> keys,
    List<String> waiting,
    List<QuarantinedSpare> quarantined,
    List<String> warnings) {
  /**
   * A spare that is not for sale.
   *
   * @param spare its identifier
   * @param machineName the name of its machine on the panel
   * @param reason what went wrong
   * @param since when it was put into quarantine
   */
  public record QuarantinedSpare(String spare, String machineName, String reason, Instant since) {}

  /**
   * Copies the lists.
   *
   * @param module the module's name
   * @param keys the numbers of every key
   * @param waiting what has to wait
   * @param quarantined spares that are kept apart
   * @param warnings what an operator should know
   */
  public PoolStatus {
    keys = List.copyOf(keys);
    waiting = List.copyOf(waiting);
    quarantined = List.copyOf(quarantined);
    warnings = List.copyOf(warnings);
  }

  /**
   * Spares that can be sold now.
   *
   * @return the sum over all keys
   */
  public int ready() {
    return keys.stream().mapToInt(KeyStatus::ready).sum();
  }

  /**
   * Spares under construction.
   *
   * @return the sum over all keys
   */
  public int building() {
    return keys.stream().mapToInt(KeyStatus::building).sum();
  }
}
