package io.vpskit.ipmanager.address;

import java.util.Optional;

/**
 * An address that is booked, with what the panel knows of its network.
 *
 * @param booking the address as a listing shows it
 * @param netmask the mask of its network, when the panel tells it
 * @param gateway the gateway of its network, when the panel tells it
 */
public record AddressDetails(Address booking, Optional<String> netmask, Optional<String> gateway) {}
