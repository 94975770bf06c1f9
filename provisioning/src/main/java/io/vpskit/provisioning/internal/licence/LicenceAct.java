package io.vpskit.provisioning.internal.licence;

import java.time.Instant;

/** The next thing to do for a licence, after it has been read. */
public sealed interface LicenceAct {
  /** Give it the service's name and address. */
  record Bind(String name, String address) implements LicenceAct {}

  /** Have another key made for it; the seller allows that about once a month. */
  record RenewKey() implements LicenceAct {}

  /**
   * Pay for a longer term, which also switches it on.
   *
   * @param renewal to be written down before it is sent
   */
  record Renew(Renewal renewal) implements LicenceAct {}

  /** Whether doing it twice costs twice. */
  default boolean unsafe() {
    return this instanceof Renew || this instanceof RenewKey;
  }

  record SwitchOn() implements LicenceAct {}

  record SwitchOff() implements LicenceAct {}

  /** Give it the name and the address of a free one. */
  record Free(String name, String address) implements LicenceAct {}

  record Cancel() implements LicenceAct {}

  /** Tell the seller not to renew it by himself. */
  record StopRenewal() implements LicenceAct {}

  /** The seller is at work. */
  record Wait(Instant until, String reason) implements LicenceAct {}

  /** All is as it shall be. */
  record Reached(String reason) implements LicenceAct {}

  /** Nothing that may be done leads to the goal; people must look. */
  record Stuck(Cause cause, String reason) implements LicenceAct {}

  /** Why nothing leads on. */
  enum Cause {
    /** There is an order that was not paid for, usually because the balance is too low. */
    UNPAID,
    /** It is deleted, or its identifier is not known any more. */
    GONE,
    /** It bears the name of somebody else. */
    NOT_OURS,
    /** It is not switched on, or has no key, although there was time enough. */
    TOO_SLOW,
    /** It is switched off, and the seller does not let us switch it on. */
    NOT_OFFERED,
    /** What was sent has had no effect. */
    NO_EFFECT
  }
}
