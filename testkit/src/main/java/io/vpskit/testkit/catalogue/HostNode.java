package io.vpskit.testkit.catalogue;

import io.vpskit.testkit.internal.HiddenImplementation;
import org.immutables.value.Value;

/** A node on which machines run. Its memory and its places run out. */
@Value.Immutable
@HiddenImplementation
public interface HostNode {

  /**
   * Starts a node.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The name shown in lists.
   *
   * @return the name, not empty
   */
  String name();

  /**
   * The memory for machines, in MiB.
   *
   * @return the memory, at least 1
   */
  long memoryMiB();

  /**
   * How many machines the node takes.
   *
   * @return the number, zero or more; by default 1,000
   */
  @Value.Default
  default int maximumMachines() {
    return 1_000;
  }

  /**
   * How much of the memory may be promised to machines, in percent of {@link #memoryMiB}.
   *
   * @return the percentage, at least 1; by default 100: no overselling
   */
  @Value.Default
  default int oversellingPercent() {
    return 100;
  }

  /** Checks the bounds. */
  @Value.Check
  default void check() {
    Checks.notEmpty("name", name());
    Checks.atLeast("memoryMiB", 1, memoryMiB());
    Checks.atLeast("maximumMachines", 0, maximumMachines());
    Checks.atLeast("oversellingPercent", 1, oversellingPercent());
  }

  /** Builds a {@link HostNode}. Not for use by several threads. */
  final class Builder extends ImmutableHostNode.Builder {

    Builder() {}
  }
}
