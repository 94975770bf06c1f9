package io.vpskit.provisioning;

/**
 * An IP address of a service's machine.
 *
 * @param ip the address as its panel writes it
 * @param family IPv4 or IPv6
 * @param main whether the machine was made with it; this one cannot be removed
 * @param ptr the host name that it was last asked to point to
 */
public record ServiceAddress(String ip, AddressFamily family, boolean main, String ptr) {}
