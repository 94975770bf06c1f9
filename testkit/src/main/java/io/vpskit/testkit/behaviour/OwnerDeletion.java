package io.vpskit.testkit.behaviour;

/** What becomes of the machines of an account that is deleted. */
public enum OwnerDeletion {

  /** An account that owns machines cannot be deleted; the error is made up. */
  REFUSED,

  /** The machines are deleted with the account. */
  MACHINES_DELETED
}
