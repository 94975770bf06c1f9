package io.vpskit.testkit.ledger;

import java.util.List;

/**
 * What an emulated IPmanager remembers: every call it received, every account and every booking it
 * ever had. The limit of its records is {@link
 * io.vpskit.testkit.IpManagerEmulatorBuilder#ledgerLimit}.
 *
 * <p>Safe for use by several threads.
 */
public interface AddressLedger extends PanelLedger {

  /**
   * The bookings ever made, released ones included, oldest first.
   *
   * @return the bookings that are still remembered
   */
  List<BookingRecord> bookingsEverMade();

  /**
   * The bookings ever made that carry a note or carried it when they were released, oldest first.
   *
   * @param note the whole note
   * @return the bookings that are still remembered
   */
  List<BookingRecord> bookingsNoted(String note);

  /**
   * How many bookings were ever made.
   *
   * @return the number, dropped records included
   */
  long bookingCount();

  /**
   * How many bookings were ever made with a note.
   *
   * @param note the whole note at the allocation
   * @return the number, dropped records included
   */
  long bookingCount(String note);

  /**
   * How many bookings ever ended with a release.
   *
   * @return the number, dropped records included
   */
  long releaseCount();
}
