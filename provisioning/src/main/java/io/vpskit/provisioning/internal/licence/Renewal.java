package io.vpskit.provisioning.internal.licence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A renewal that was sent, as it is on record.
 *
 * @param from the end date that was read before it was sent
 * @param sentAt when it was sent last
 * @param times how often it was sent
 * @param answered whether the seller said that it was done
 */
public record Renewal(LocalDate from, int months, Instant sentAt, int times, boolean answered) {
  /** Its first sending. */
  public static Renewal first(LocalDate from, int months, Instant now) {
    return new Renewal(from, months, now, 1, false);
  }

  Renewal again(Instant now) {
    return new Renewal(from, months, now, times + 1, false);
  }

  /** The seller said that it was done. */
  public Renewal withAnswer() {
    return new Renewal(from, months, sentAt, times, true);
  }
}
