package io.vpskit.provisioning.internal.workflow;

/**
 * A service as it is on record while an operation works on it.
 *
 * @param standing where it stands
 * @param blueprint what its machine is, as far as is known
 */
public record Present(Standing standing, Blueprint blueprint) {}
