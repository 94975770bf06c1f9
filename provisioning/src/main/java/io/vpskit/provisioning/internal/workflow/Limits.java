package io.vpskit.provisioning.internal.workflow;

import java.time.Duration;
import java.util.Optional;

/**
 * The bounds under which a module works.
 *
 * @param poolOwner the account name that all spares belong to, when there is a pool
 */
public record Limits(
    Duration deploymentLimit, Duration listingLag, int refusals, Optional<String> poolOwner) {}
