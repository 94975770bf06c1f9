package io.vpskit.provisioning;

/** How an operator task was closed. */
public enum OperatorTaskOutcome {
  /** Left as it was: the operation stays failed. */
  DISMISSED,
  /** The operation goes on. */
  RETRIED,
  /** People have done what the operation should have done. */
  DONE_BY_HAND,
  /** By itself: what was asked for later has made the operation needless. */
  SUPERSEDED
}
