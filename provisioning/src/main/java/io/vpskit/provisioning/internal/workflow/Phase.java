package io.vpskit.provisioning.internal.workflow;

/** Who moves an operation on. The name is stored. */
public enum Phase {
  /** Its own lane, when the next run is due. */
  READY,
  /** The watch of its module, which lists the machines for all that wait. */
  AWAITING_MACHINE,
  /** Nobody: it has succeeded. */
  DONE,
  /** Nobody: its tries are used up. */
  FAILED
}
