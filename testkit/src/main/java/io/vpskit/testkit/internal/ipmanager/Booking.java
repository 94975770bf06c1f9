package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.ledger.BookingEntry;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.ledger.BookingRecord;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address from its allocation to its release. Guarded by the panel's lock. */
final class Booking implements BookingEntry {

  private final Address address;
  private final Account owner;
  private final Instant bookedAt;
  String group;
  String reverseName;
  String note;
  private @Nullable Instant releasedAt;

  Booking(
      Address address,
      Account owner,
      String group,
      String reverseName,
      String note,
      Instant bookedAt) {
    this.address = address;
    this.owner = owner;
    this.group = group;
    this.reverseName = reverseName;
    this.note = note;
    this.bookedAt = bookedAt;
  }

  Address address() {
    return address;
  }

  Account owner() {
    return owner;
  }

  @Override
  public String note() {
    return note;
  }

  void releasedAt(Instant instant) {
    releasedAt = instant;
  }

  @Override
  public BookingRecord record() {
    return new BookingRecord(
        address.toString(),
        owner.name(),
        group,
        reverseName,
        note,
        bookedAt,
        Optional.ofNullable(releasedAt));
  }
}
