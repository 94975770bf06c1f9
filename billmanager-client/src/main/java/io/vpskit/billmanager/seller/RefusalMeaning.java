package io.vpskit.billmanager.seller;

/**
 * What a refusal of the licensing server means to a reseller. Few of the panel's error types are
 * known; {@link SellerSettings#refusalMeanings()} tells the others apart where an administrator has
 * seen them. Texts for people are never looked at.
 */
public enum RefusalMeaning {
  /** User or password are wrong ({@code auth}): every call will fail. */
  BAD_LOG_IN,

  /**
   * The account has no right to the function ({@code access}), or the panel has no such function.
   * Of suspending and resuming it means that this seller does not offer them.
   */
  NOT_OFFERED,

  /** There is no such licence ({@code missed}), or it was deleted. */
  LICENCE_MISSING,

  /** An active licence of this kind exists for the address ({@code exists}, object {@code ip}). */
  ADDRESS_TAKEN,

  /** The minimum term is not over yet ({@code pricelist_min_order}). */
  MINIMUM_TERM,

  /** There is no such tariff ({@code missed}, object {@code pricelist}), or it is closed. */
  TARIFF_UNAVAILABLE,

  /** A value is malformed or not allowed ({@code value}). */
  WRONG_VALUE,

  /** Balance and credit do not cover the price. No error type of it is known. */
  INSUFFICIENT_FUNDS,

  /** Address or key were changed less than a month ago. No error type of it is known. */
  CHANGE_TOO_EARLY,

  /** Anything else. */
  UNKNOWN
}
