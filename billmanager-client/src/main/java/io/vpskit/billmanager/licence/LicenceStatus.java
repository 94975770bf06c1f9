package io.vpskit.billmanager.licence;

import java.util.Arrays;
import java.util.OptionalLong;

/** Where a licence is in its life. */
public enum LicenceStatus {
  /** Ordered and not paid (1). */
  ORDERED(1),

  /** In force (2). */
  ACTIVE(2),

  /** Suspended, by its owner or because its term is over (3). */
  SUSPENDED(3),

  /** Gone for good (4). */
  DELETED(4),

  /** Being worked on by the seller (5), or in a status that is not known. */
  IN_PROGRESS(5);

  private final int number;

  LicenceStatus(int number) {
    this.number = number;
  }

  static LicenceStatus ofNumber(OptionalLong number) {
    return Arrays.stream(values())
        .filter(it -> number.isPresent() && number.getAsLong() == it.number)
        .findFirst()
        .orElse(IN_PROGRESS);
  }
}
