package io.vpskit.ipmanager.address;

import java.util.Optional;

/**
 * An address that was taken.
 *
 * @param address which
 * @param netmask the mask of its network, when the panel tells it
 * @param gateway the gateway of its network, when the panel tells it
 */
public record AllocatedAddress(
    IpAddress address, Optional<String> netmask, Optional<String> gateway) {}
