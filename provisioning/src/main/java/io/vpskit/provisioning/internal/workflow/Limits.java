package io.vpskit.provisioning.internal.workflow;

import java.time.Duration;

/** The bounds under which a module works. */
public record Limits(Duration deploymentLimit, Duration listingLag, int refusals) {}
