package io.vpskit.provisioning.internal.workflow.operation;

/** Who moves an operation on. The name is stored. */
public enum Phase {
  /**
   * Nobody yet: an earlier operation of the service or of the module's queue has to end first. The
   * end of that one lets it go.
   */
  QUEUED,
  /** Nobody yet: the module must build fewer machines before it builds this one. */
  AWAITING_SLOT,
  /** Its own lane, when the next run is due. */
  READY,
  /** The watch of its module, which lists the machines for all that wait. */
  AWAITING_MACHINE,
  /** Nobody: it has succeeded. */
  DONE,
  /** Nobody: its tries are used up, and people were asked. */
  FAILED
}
