package io.vpskit.provisioning.internal.workflow;

import java.util.Optional;

/**
 * Everything that a decision about an operation may rest on.
 *
 * @param knownAccount the panel's identifier of the account, when it is on record
 * @param poolAccount the panel's identifier of the pool owner's account, when it is on record
 */
public record Work(
    Operation operation,
    Blueprint blueprint,
    Limits limits,
    Optional<String> knownAccount,
    Optional<String> poolAccount) {
  Work with(Operation changed) {
    return new Work(changed, blueprint, limits, knownAccount, poolAccount);
  }
}
