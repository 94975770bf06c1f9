package io.vpskit.testkit.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A booking of an address as it stood when it was asked for: from the allocation of the address
 * until its release. A value of this type does not follow later changes.
 *
 * @param address the address in its canonical spelling
 * @param owner the login name of the account
 * @param group what it is for
 * @param reverseName the name that it resolves to, without a dot at its end; may be empty
 * @param note the note, may be empty
 * @param bookedAt when it was booked
 * @param releasedAt when it was released, absent while it is booked
 */
public record BookingRecord(
    String address,
    String owner,
    String group,
    String reverseName,
    String note,
    Instant bookedAt,
    Optional<Instant> releasedAt) {}
