package io.vpskit.testkit.ledger;

/** Where a licence is in its life. */
public enum LicenceStatus {

  /** Ordered and not paid; rows show 1. */
  ORDERED(1),

  /** In force; rows show 2. */
  ACTIVE(2),

  /** Suspended by its owner or at the end of its term; rows show 3. */
  SUSPENDED(3),

  /** Gone for good; rows show 4. */
  DELETED(4),

  /** Paid and being made; rows show 5. */
  IN_PROGRESS(5);

  private final int number;

  LicenceStatus(int number) {
    this.number = number;
  }

  /**
   * The number that rows show.
   *
   * @return 1 to 5
   */
  public int number() {
    return number;
  }
}
