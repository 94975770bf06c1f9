package io.vpskit.testkit.behaviour;

/** Where a log-in reply carries the session id. Both forms have been documented over time. */
public enum SessionIdForm {

  /** Only as the attribute {@code id} of the node {@code auth}. */
  ATTRIBUTE,

  /** Only as the text of the node {@code auth}. */
  TEXT,

  /** In both places. */
  ATTRIBUTE_AND_TEXT
}
