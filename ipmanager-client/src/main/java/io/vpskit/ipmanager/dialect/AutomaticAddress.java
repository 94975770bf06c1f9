package io.vpskit.ipmanager.dialect;

/** How an allocation says that the panel is to choose the address. */
public enum AutomaticAddress {
  /** With an empty {@code ip}, as the form of a sibling panel does. */
  EMPTY,

  /** Without {@code ip}. */
  OMITTED
}
