package io.vpskit.provisioning.internal.licence;

/** What shall become of a licence that a service has. */
public enum LicenceGoal {
  /** Bound to the service's address, switched on, not about to end, with its key known. */
  IN_USE,

  /** Switched off as long as the service is suspended. */
  SUSPENDED,

  /** Free again without being switched off, because it could not be given to the service. */
  PUT_BACK,

  /** Switched off and free again for another service; it dies at its end if none takes it. */
  RETURNED,

  /** Switched off and free again, because the service gets another one. */
  SWAPPED,

  /** Deleted. */
  CANCELLED,

  /** Kept as it is and not renewed by the seller. */
  LEFT_TO_EXPIRE
}
