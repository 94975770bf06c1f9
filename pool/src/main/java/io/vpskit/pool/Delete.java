package io.vpskit.pool;

/**
 * A spare that is to be deleted. Values are immutable.
 *
 * @param spareId the caller's id of the spare
 * @param reason why, in words and numbers, for operators
 */
public record Delete(String spareId, String reason) {}
