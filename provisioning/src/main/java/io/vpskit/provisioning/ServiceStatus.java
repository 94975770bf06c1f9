package io.vpskit.provisioning;

/** Where a service stands between its order and its deletion. */
public enum ServiceStatus {
  /** The order is written down; nothing was done for it yet. */
  ORDERED,
  /**
   * It is being built, suspended, resumed, given another tariff, reinstalled or deleted; or its
   * order or its deletion has failed and waits for people. After any other operation that fails it
   * is what it was before, with a {@linkplain Service#problem() problem}.
   */
  IN_PROGRESS,
  /** The machine belongs to the customer and its OS is deployed. */
  ACTIVE,
  /** The machine stands still for one reason or several, until none is left. */
  SUSPENDED,
  /** The machine is gone. Final. */
  DELETED
}
