package io.vpskit.pool;

/** Where a spare is between its build and its sale. */
public enum SpareState {
  /** Under construction, from the decision to build it on. Counts as stock. */
  BUILDING,

  /** Built and sold to nobody. Counts as stock and may be claimed until it expires. */
  READY,

  /** Taken by an order, hand-over under way. Not stock any more, and never deleted by a plan. */
  CLAIMED
}
