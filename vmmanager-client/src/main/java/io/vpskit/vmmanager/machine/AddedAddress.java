package io.vpskit.vmmanager.machine;

import java.util.Optional;

/**
 * What the panel says of an address it has just given to a machine.
 *
 * @param id the row's number, if the panel says it
 * @param address the address, if the panel says it; otherwise it is found in the listing
 */
public record AddedAddress(Optional<AddressId> id, Optional<String> address) {}
