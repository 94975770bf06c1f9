package io.vpskit.testkit.behaviour;

/** Where the reply to the allocation of an address names the address. */
public enum AllocationReply {

  /** In {@code ip} and in {@code id}. */
  IP_AND_ID,

  /** In {@code ip}, as a sibling panel does. */
  IP,

  /** In {@code id}, as a key of what was created. */
  ID,

  /** Nowhere. */
  NONE
}
