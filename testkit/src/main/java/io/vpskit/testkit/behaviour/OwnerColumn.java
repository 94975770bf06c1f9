package io.vpskit.testkit.behaviour;

/** What the column {@code user} of the machine listing shows; the column itself is inferred. */
public enum OwnerColumn {

  /** There is no such column. */
  ABSENT,

  /** The login name of the owner. */
  NAME,

  /** The id of the owner. */
  ID
}
