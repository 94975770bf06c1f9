package io.vpskit.testkit.behaviour;

/** Which spelling of the new id the reply to a creation carries. Clients rely on either. */
public enum CreateReply {

  /** Only {@code id}. */
  ID,

  /** Only {@code elid}. */
  ELID,

  /** Both, with the same value. */
  ID_AND_ELID
}
