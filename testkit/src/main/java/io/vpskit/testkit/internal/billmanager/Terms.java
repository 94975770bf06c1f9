package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.catalogue.LicenceTariff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days and terms. Days are those of UTC. */
final class Terms {

  /** How long a suspended licence is kept after the end of its term. */
  static final int DAYS_TO_DELETION = 30;

  private static final int DAYS_OF_TRIAL = 14;

  private Terms() {}

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The end of a term; a day that its month does not have becomes the month's last. */
  static LocalDate end(LocalDate start, int months) {
    return months == LicenceTariff.TRIAL ? start.plusDays(DAYS_OF_TRIAL) : start.plusMonths(months);
  }
}
