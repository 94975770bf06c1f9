package io.vpskit.vmmanager.machine;

import java.util.Optional;

/**
 * One address of a machine.
 *
 * @param id the panel's number of the address row
 * @param address IPv4 or IPv6
 * @param reverseName the name that the address resolves to (PTR record)
 * @param family empty when the panel does not show it
 */
public record MachineAddress(
    AddressId id, String address, Optional<String> reverseName, Optional<AddressFamily> family) {}
