package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.address.AddressInterval;
import io.vpskit.testkit.internal.ledger.BookingBook;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.ledger.AddressState;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which address is booked, waits for its check, is protected, or is free. */
final class AddressBook {

  private static final Comparator<Address> BY_NUMBER =
      Comparator.comparing(Address::family).thenComparing(Address::number);

  private final Map<Address, Booking> bookings = new TreeMap<>(BY_NUMBER);
  private final Map<Account, Map<Address, Booking>> byOwner = new HashMap<>();
  private final Set<Address> protectedAddresses = new HashSet<>();
  private final ReleasedAddresses released = new ReleasedAddresses(this::searchFrom);
  private final Predicate<Address> neverGiven;
  private final BookingBook ledger;

  /** Below the number of an interval nothing is free. */
  private final Map<AddressInterval, BigInteger> marks = new HashMap<>();

  AddressBook(Predicate<Address> neverGiven, BookingBook ledger) {
    this.neverGiven = neverGiven;
    this.ledger = ledger;
  }

  Booking book(
      Address address, Account owner, String group, String reverseName, String note, Instant now) {
    Booking booking = new Booking(address, owner, group, reverseName, note, now);
    bookings.put(address, booking);
    byOwner.computeIfAbsent(owner, it -> new TreeMap<>(BY_NUMBER)).put(address, booking);
    ledger.booked(booking);
    return booking;
  }

  /** Ends a booking; the address is free at once. */
  void release(Booking booking, Instant now) {
    end(booking, now);
    searchFrom(booking.address());
  }

  /** Ends a booking; the address is free after a check. */
  void release(Booking booking, Instant now, Duration checkInterval) {
    end(booking, now);
    released.add(booking.address(), now, checkInterval);
  }

  private void end(Booking booking, Instant now) {
    booking.releasedAt(now);
    bookings.remove(booking.address());
    byOwner.getOrDefault(booking.owner(), Map.of()).remove(booking.address());
    ledger.released(booking);
  }

  boolean settle(Instant now) {
    return released.settle(now);
  }

  ReleasedAddresses released() {
    return released;
  }

  /** Frees a released address without a check. */
  boolean unblock(Address address) {
    boolean waited = released.remove(address);
    searchFrom(address);
    return waited;
  }

  void protect(Address address) {
    protectedAddresses.add(address);
  }

  void unprotect(Address address) {
    protectedAddresses.remove(address);
    searchFrom(address);
  }

  boolean isProtected(Address address) {
    return protectedAddresses.contains(address);
  }

  AddressState state(Address address) {
    return bookings.containsKey(address)
        ? AddressState.BOOKED
        : released.state(address).orElse(AddressState.FREE);
  }

  boolean mayBeGiven(Address address) {
    return state(address) == AddressState.FREE
        && !isProtected(address)
        && !neverGiven.test(address);
  }

  Optional<Booking> find(Address address) {
    return Optional.ofNullable(bookings.get(address));
  }

  Collection<Booking> all() {
    return List.copyOf(bookings.values());
  }

  Collection<Booking> of(Account owner) {
    return List.copyOf(byOwner.getOrDefault(owner, Map.of()).values());
  }

  /** The lowest address of an interval that may be given away. */
  Optional<Address> lowestFree(AddressInterval interval) {
    BigInteger number = marks.getOrDefault(interval, interval.first());
    AddressFamily family = interval.family();
    while (number.compareTo(interval.last()) <= 0) {
      Address candidate = new Address(family, number);
      if (mayBeGiven(candidate)) {
        marks.put(interval, number);
        return Optional.of(candidate);
      }
      number = number.add(BigInteger.ONE);
    }
    marks.put(interval, number);
    return Optional.empty();
  }

  private void searchFrom(Address address) {
    marks.replaceAll(
        (interval, mark) ->
            interval.contains(address) && address.number().compareTo(mark) < 0
                ? address.number()
                : mark);
  }
}
