package io.vpskit.billmanager.licence;

/** What the seller says about licensing an address. */
public enum AddressCheck {
  /** The address may get a licence of this kind. */
  FREE,

  /** It may not: as far as is known, an active licence of this kind exists for it. */
  TAKEN,

  /** The seller does not answer such questions. */
  UNSUPPORTED
}
