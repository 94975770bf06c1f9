package io.vpskit.testkit.ledger;

/** Where an address of an IPmanager stands in its life. */
public enum AddressState {

  /** It can be booked, unless it is protected. */
  FREE,

  /** It is booked for an account. */
  BOOKED,

  /** A user has released it and it has not been checked yet. */
  PENDING,

  /** It answered although it was released; it is checked again. */
  PROBLEM,

  /** It is on a black list; it is checked again. */
  BLOCKED
}
