package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.AddressFamily;
import java.util.Optional;

/**
 * An address that an operation has, or is about to have.
 *
 * @param marker the note at IPmanager by which it is found again after a lost answer
 * @param ip nothing as long as it is asked for
 * @param onMachine whether the machine has it
 */
public record HeldAddress(
    AddressFamily family, String marker, Optional<String> ip, boolean onMachine) {}
