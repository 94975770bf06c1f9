package io.vpskit.testkit.behaviour;

/** Which spellings of the new licence's number the reply to an order carries. */
public enum OrderReply {

  /** {@code id} and {@code item.id}. */
  ID_AND_ITEM_ID,

  /** {@code id} only. */
  ID,

  /** {@code item.id} only. */
  ITEM_ID,

  /** Neither. */
  NONE
}
