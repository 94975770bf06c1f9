package io.vpskit.ipmanager.usage;

/**
 * How many addresses are booked for an account.
 *
 * @param account its name
 * @param used the count of addresses
 */
public record AccountUsage(String account, long used) {}
