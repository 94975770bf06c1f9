package io.vpskit.testkit.behaviour;

/** The order of the parameters that a reply repeats under {@code tparams}. */
public enum EchoOrder {

  /**
   * As captured: {@code elid}, {@code out}, {@code func} first for actions on machines, which a
   * client that reads replies with a pattern depends on; otherwise alphabetical.
   */
  AS_CAPTURED,

  /** Alphabetical for every function. */
  ALPHABETICAL
}
