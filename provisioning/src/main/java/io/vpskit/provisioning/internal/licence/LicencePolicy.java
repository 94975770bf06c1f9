package io.vpskit.provisioning.internal.licence;

import io.vpskit.core.call.IpLiteral;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The settings that the rules rest on.
 *
 * @param freeName the name of a licence that nobody uses
 * @param freeAddress the address of a licence that nobody uses
 * @param restDays how many days must have passed since the last change of address and key before
 *     the seller allows the next one
 * @param adoptByAddress whether a licence under a foreign name is taken when it has the address
 * @param newKeyAtReuse whether a licence that was used before gets another key
 * @param renewalWindowDays how many days before its end a licence is renewed
 * @param proofDelay how long after a call without an answer the seller's lists count as complete
 * @param patience how long a licence may be worked on, or stay without a key
 */
public record LicencePolicy(
    String freeName,
    String freeAddress,
    int restDays,
    boolean adoptByAddress,
    boolean newKeyAtReuse,
    int renewalWindowDays,
    Duration proofDelay,
    Duration patience) {

  boolean isFree(LicenceView licence) {
    return hasFreeName(licence) && hasFreeAddress(licence);
  }

  boolean hasFreeName(LicenceView licence) {
    return licence.name().filter(freeName::equals).isPresent();
  }

  boolean hasFreeAddress(LicenceView licence) {
    return licence.address().filter(address -> IpLiteral.isSame(freeAddress, address)).isPresent();
  }

  /** Sellers count days in UTC. */
  public static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
