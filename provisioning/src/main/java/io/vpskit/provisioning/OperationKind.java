package io.vpskit.provisioning;

/** What an operation on a service is for. */
public enum OperationKind {
  /** Serves its order. */
  OPEN,
  /** Stops the machine for a reason, or notes one more reason. */
  SUSPEND,
  /** Takes a reason away, and starts the machine when none is left. */
  RESUME,
  /** Switches the machine on. */
  START,
  /** Switches the machine off. */
  STOP,
  /** Restarts the machine. */
  RESTART,
  /** Gives the machine the resources of another tariff. */
  CHANGE_TARIFF,
  /** Installs the OS anew. */
  REINSTALL,
  /** Replaces the root password. */
  CHANGE_PASSWORD,
  /** Changes the machine's host name on the panel. */
  SET_HOST_NAME,
  /** Gives the machine one more address. */
  ADD_ADDRESS,
  /** Takes an address from the machine and gives it back. */
  REMOVE_ADDRESS,
  /** Lets an address point to another host name. */
  SET_PTR,
  /** Stops a machine that runs although its service is suspended; nobody asks for it. */
  GUARD,
  /**
   * Leads the licence to what the service needs, above all renews it before its term ends; nobody
   * asks for it.
   */
  TEND_LICENCE,
  /** Removes the machine and all that belongs to it. */
  DELETE
}
