package io.vpskit.provisioning.internal.store;

import java.time.Instant;

/** How the build of a spare ended. */
public record BuildEnd(String poolKey, boolean failed, Instant at) {}
