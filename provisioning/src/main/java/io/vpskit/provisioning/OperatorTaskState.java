package io.vpskit.provisioning;

/** Where an operator task stands. */
public enum OperatorTaskState {
  /** Nobody looks after it. */
  OPEN,
  /** Somebody has taken it. */
  IN_WORK,
  /** Nothing is left to do; it is opened again when its operation is tried again and fails. */
  CLOSED
}
