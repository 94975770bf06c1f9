package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.ledger.BookingRecord;

/** A booking as far as the ledger is concerned. Equal only to itself. */
public interface BookingEntry {

  String note();

  BookingRecord record();
}
