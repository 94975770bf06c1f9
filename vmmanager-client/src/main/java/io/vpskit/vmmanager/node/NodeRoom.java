package io.vpskit.vmmanager.node;

import java.util.OptionalLong;

/**
 * How much room a node has for further machines, as far as the panel shows it. It shows none about
 * disks that is known of.
 *
 * @param node the node
 * @param freeMemoryMiB memory that can still be given to machines, in MiB; the facts it is taken
 *     from are inferred
 */
public record NodeRoom(Node node, OptionalLong freeMemoryMiB) {

  /**
   * How many machines the node takes beside those it has.
   *
   * @return 0 or more; empty when the panel does not show both numbers
   */
  public OptionalLong machinesLeft() {
    OptionalLong present = node.machineCount();
    OptionalLong most = node.maximumMachineCount();
    return present.isPresent() && most.isPresent()
        ? OptionalLong.of(Math.max(0, most.getAsLong() - present.getAsLong()))
        : OptionalLong.empty();
  }

  /**
   * Whether a machine may find room here. The panel alone knows, it has policies of its own.
   *
   * @param memoryMiB the machine's memory, in MiB
   * @return false only when a number that the panel shows says so
   */
  public boolean mayTake(long memoryMiB) {
    return machinesLeft().orElse(1) > 0 && freeMemoryMiB.orElse(memoryMiB) >= memoryMiB;
  }
}
