package io.vpskit.provisioning.internal.licence;

import java.util.Map;

/** For how many months the licence of a service is ordered and renewed. */
public final class LicencePeriods {
  private static final int OTHERWISE = 1;

  private final Map<Integer, Integer> licenceMonthsByServiceMonths;

  public LicencePeriods(Map<Integer, Integer> licenceMonthsByServiceMonths) {
    this.licenceMonthsByServiceMonths = Map.copyOf(licenceMonthsByServiceMonths);
  }

  /** A period that the table does not have counts as one month. */
  public int months(int serviceMonths) {
    return licenceMonthsByServiceMonths.getOrDefault(serviceMonths, OTHERWISE);
  }
}
