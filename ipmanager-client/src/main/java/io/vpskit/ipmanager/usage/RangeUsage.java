package io.vpskit.ipmanager.usage;

import java.util.OptionalLong;

/**
 * How much of a range that is granted to an account is used.
 *
 * @param first the first address of the range
 * @param last the last address of the range
 * @param account the name of the account
 * @param used the count of addresses, when the panel tells it
 */
public record RangeUsage(String first, String last, String account, OptionalLong used) {}
