package io.vpskit.provisioning.internal.workflow;

import io.vpskit.core.Secret;
import java.util.Optional;

/**
 * What the machine of an operation shall be, and whose.
 *
 * @param machineNameBase the name of the first machine that is tried
 */
public record Blueprint(
    String machineNameBase,
    String accountName,
    String preset,
    int memoryMiB,
    int cores,
    int diskMiB,
    Optional<Integer> processorWeight,
    String osTemplate,
    String hostName,
    Secret rootPassword) {}
