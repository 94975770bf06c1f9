package io.vpskit.provisioning;

/** What an {@link Event} tells. */
public enum EventType {
  /** An order was accepted. */
  SERVICE_ORDERED,
  /** A service became Active. */
  SERVICE_ACTIVE,
  /** A service was suspended, for one reason or one more. */
  SERVICE_SUSPENDED,
  /** A reason to suspend a service was taken away; it is Active when none is left. */
  SERVICE_RESUMED,
  /** The machine of a suspended service was switched on by somebody else, and stopped again. */
  SERVICE_GUARDED,
  /** Something else that was asked for a service was done. */
  OPERATION_DONE,
  /** A service's machine is gone. */
  SERVICE_DELETED,
  /**
   * The licence of a service that is being deleted was given back, deleted or left to its end; the
   * text says whether another service can still take it.
   */
  LICENCE_GIVEN_UP,
  /** An operation on a service has used up its tries; people must look at it. */
  SERVICE_FAILED,
  /** A spare is ready to be sold. */
  SPARE_READY,
  /** A spare went to a buyer. */
  SPARE_HANDED_OVER,
  /** A spare failed its hand-over or could not be deleted, and is kept apart. */
  SPARE_QUARANTINED,
  /** A spare could not be built. */
  SPARE_FAILED,
  /** A spare that was too old or above the target is gone. */
  SPARE_DELETED,
  /** A module does not work as it should. */
  MODULE_PROBLEM,
  /** A problem of a module is gone. */
  MODULE_RECOVERED,
  /** An operation has failed, and people must look at it; the text names the task. */
  OPERATOR_TASK_OPENED,
  /** An operator task is closed, by people or by itself; the text names the task. */
  OPERATOR_TASK_CLOSED
}
