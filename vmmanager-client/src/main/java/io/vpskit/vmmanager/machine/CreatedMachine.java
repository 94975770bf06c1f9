package io.vpskit.vmmanager.machine;

import java.util.Optional;

/**
 * What the panel says of a machine it has just created.
 *
 * @param id the new machine's number; empty when the panel created the machine without saying it,
 *     and then it is found in the listing by its name
 * @param address the main address, if it is known already; the one of the deployed machine counts
 */
public record CreatedMachine(Optional<MachineId> id, Optional<String> address) {}
