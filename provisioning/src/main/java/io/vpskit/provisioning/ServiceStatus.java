package io.vpskit.provisioning;

/** Where a service stands between its order and its deletion. */
public enum ServiceStatus {
  /** The order is written down; nothing was done for it yet. */
  ORDERED,
  /** An operation on the service is under way, or has failed and waits for people. */
  IN_PROGRESS,
  /** The machine belongs to the customer and its OS is deployed. */
  ACTIVE,
  /** The machine stands still for one reason or several, until none is left. */
  SUSPENDED,
  /** The machine is gone. Final. */
  DELETED
}
