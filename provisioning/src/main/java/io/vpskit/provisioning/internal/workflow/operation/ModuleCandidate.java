package io.vpskit.provisioning.internal.workflow.operation;

import java.util.Optional;

/**
 * A module that could serve an order, as it stands now.
 *
 * @param ipManager the name of the IPmanager that its addresses come from
 * @param hasProblem whether anything is known to be wrong with it at present
 * @param outOfReach whether its panels cannot be reached at present
 * @param activations how many machines it builds for customers now
 * @param activationLimit how many it may build at a time; 0 means any number
 */
public record ModuleCandidate(
    String name,
    int sort,
    Optional<String> ipManager,
    boolean hasProblem,
    boolean outOfReach,
    int activations,
    int activationLimit) {
  public boolean isAtLimit() {
    return activationLimit > 0 && activations >= activationLimit;
  }
}
