package io.vpskit.testkit.ledger;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money that was taken from an account.
 *
 * @param time when, by the clock of the emulator
 * @param account the login name
 * @param reason for what
 * @param licence the number of the licence
 * @param licenceName the name it had then
 * @param months the term that was paid, 0 when it was no term
 * @param amount how much, zero or more
 */
public record Charge(
    Instant time,
    String account,
    Reason reason,
    long licence,
    String licenceName,
    int months,
    BigDecimal amount) {

  /** What money is taken for. */
  public enum Reason {
    /** A new licence. */
    ORDER,
    /** A renewal that the owner asked for. */
    RENEWAL,
    /** A renewal that the seller made on his own. */
    AUTOMATIC_RENEWAL,
    /** More of an add-on. */
    ADD_ON,
    /** Another tariff. */
    TARIFF_CHANGE
  }
}
