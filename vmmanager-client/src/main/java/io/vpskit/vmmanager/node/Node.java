package io.vpskit.vmmanager.node;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A host that machines run on.
 *
 * @param id the panel's number of the node
 * @param name the node's name
 * @param machineCount how many machines it holds (column {@code countvm})
 * @param maximumMachineCount how many it may hold (column {@code maxvmcount})
 * @param memory the panel's text about its memory (column {@code meminfo}), for people
 */
public record Node(
    NodeId id,
    String name,
    OptionalLong machineCount,
    OptionalLong maximumMachineCount,
    Optional<String> memory) {}
