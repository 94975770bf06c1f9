package io.vpskit.provisioning;

/** What an operator task is about: the five kinds of BILLmanager. */
public enum OperatorTaskKind {
  /** A machine could not be made for an order or for the pool. */
  SET_UP,
  /** A change of what is sold, or of the machine, could not be made. */
  CHANGE_PARAMETERS,
  /** Something could not be removed. */
  DELETE,
  /** A service could not be resumed, or its machine not be started. */
  SWITCH_ON,
  /** A service could not be suspended, or its machine not be stopped. */
  SWITCH_OFF
}
