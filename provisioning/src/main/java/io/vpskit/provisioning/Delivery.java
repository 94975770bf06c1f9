package io.vpskit.provisioning;

/** How an order was served. */
public enum Delivery {
  /** A spare of the pool changed its owner. */
  POOL,
  /** A machine was built for the order. */
  COLD_BUILD
}
