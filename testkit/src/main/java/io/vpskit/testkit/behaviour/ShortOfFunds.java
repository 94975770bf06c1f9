package io.vpskit.testkit.behaviour;

/** What becomes of an order that is to be paid at once and cannot be. Real behaviour is unknown. */
public enum ShortOfFunds {

  /** It is refused, and nothing is made. */
  REFUSED,

  /** It is answered with {@code ok}, and the licence stays unpaid, in status 1. */
  LEFT_UNPAID
}
