package io.vpskit.pool;

import java.util.Optional;

/** The two kinds of virtualization of VMmanager 5, which count their sales differently. */
public enum Virtualization {
  /** Sales are counted by tariff and OS template, as BILLmanager documents it. */
  KVM(true),

  /**
   * Sales are counted by OS template alone, as BILLmanager documents it: a container changes its
   * resources while it runs, so a spare fits every tariff.
   */
  OVZ(false);

  private final boolean countedByTariff;

  Virtualization(boolean countedByTariff) {
    this.countedByTariff = countedByTariff;
  }

  /**
   * Whether sales and spares of different tariffs are kept apart.
   *
   * @return true for KVM
   */
  public boolean isCountedByTariff() {
    return countedByTariff;
  }

  /** A tariff belongs to a KVM key or fingerprint and to no OVZ one. */
  void checkTariff(Problems problems, Optional<String> tariff) {
    if (countedByTariff && tariff.isEmpty()) {
      problems.add("tariff must be given for " + this);
    }
    if (!countedByTariff && tariff.isPresent()) {
      problems.add("tariff must not be given for " + this);
    }
    tariff.ifPresent(value -> problems.checkId("tariff", value));
  }
}
