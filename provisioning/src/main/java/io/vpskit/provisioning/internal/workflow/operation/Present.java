package io.vpskit.provisioning.internal.workflow.operation;

/**
 * A service as it is on record while an operation works on it.
 *
 * @param standing where it stands
 * @param blueprint what its machine is, as far as is known
 * @param ownerLockedOut whether its owner's account is kept from switching machines on
 * @param ownerHasOthers whether the account has another service on the same module that it may use
 */
public record Present(
    Standing standing, Blueprint blueprint, boolean ownerLockedOut, boolean ownerHasOthers) {}
