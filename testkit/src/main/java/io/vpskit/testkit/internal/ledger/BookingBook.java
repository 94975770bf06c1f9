package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.ledger.AddressLedger;
import io.vpskit.testkit.ledger.BookingRecord;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Keeps the records of an IPmanager. Writers hold the panel's lock already; readers take it. */
public final class BookingBook extends CallBook implements AddressLedger {

  private final Map<String, Long> countsByNote = new HashMap<>();
  private final Memory<BookingEntry> bookings;
  private long releases;

  public BookingBook(ReentrantLock lock, InstantSource clock, int limit) {
    super(lock, clock, limit);
    this.bookings = new Memory<>(limit);
  }

  public void booked(BookingEntry booking) {
    bookings.made(booking);
    countsByNote.merge(booking.note(), 1L, Long::sum);
  }

  public void released(BookingEntry booking) {
    bookings.deleted(booking);
    releases++;
  }

  @Override
  public List<BookingRecord> bookingsEverMade() {
    return records(booking -> true);
  }

  @Override
  public List<BookingRecord> bookingsNoted(String note) {
    return records(booking -> booking.note().equals(note));
  }

  @Override
  public long bookingCount() {
    return locked(bookings::count);
  }

  @Override
  public long bookingCount(String note) {
    return locked(() -> countsByNote.getOrDefault(note, 0L));
  }

  @Override
  public long releaseCount() {
    return locked(() -> releases);
  }

  @Override
  protected long droppedElements() {
    return bookings.dropped();
  }

  private List<BookingRecord> records(Predicate<BookingEntry> condition) {
    return locked(() -> bookings.stream().filter(condition).map(BookingEntry::record).toList());
  }
}
