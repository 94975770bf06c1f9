package io.vpskit.provisioning.internal.licence;

/** How far a licence has come, as the licensing server tells. */
public enum LicenceStatus {
  /** Ordered and not paid for. */
  ORDERED,

  /** The seller works on it. */
  IN_PROGRESS,

  ACTIVE,

  /** Switched off, by us or by the end of its term. */
  SUSPENDED,

  /** No call has an effect on it any more. */
  DELETED
}
