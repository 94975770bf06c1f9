package io.vpskit.testkit.behaviour;

/** How rows and forms name the days on which address and key last changed. */
public enum ChangeDateNames {

  /** {@code real_ipchange} and {@code real_keychange}, as BILLmanager 6 documents. */
  DOCUMENTED,

  /** {@code ip_change_date} and {@code lickey_change_date}, as a client reads. */
  SEEN,

  /** Both. */
  BOTH
}
