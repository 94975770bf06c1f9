package io.vpskit.provisioning.internal.store;

/**
 * The right of one run of a lane to write. A later run raises the epoch, and whatever an earlier
 * one still tries to write is refused.
 */
public record Fence(String lane, long epoch) {}
