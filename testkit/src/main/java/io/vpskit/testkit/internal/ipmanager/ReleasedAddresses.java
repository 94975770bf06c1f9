package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.ledger.AddressState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The addresses that were released and are not free yet. They are checked by a job that runs at
 * round times of the clock; what it finds follows from the time and from what a test said would be
 * found. Guarded by the panel's lock.
 */
final class ReleasedAddresses {

  private final Map<Address, Waiting> waiting = new HashMap<>();
  private final Set<Address> answering = new HashSet<>();
  private final Set<Address> blacklisted = new HashSet<>();
  private final Consumer<Address> onFree;
  private Instant nextCheck = Instant.MAX;

  private static final class Waiting {
    final Duration interval;
    AddressState state = AddressState.PENDING;
    Instant checkAt;

    Waiting(Instant releasedAt, Duration interval) {
      this.interval = interval;
      this.checkAt = nextRoundTime(releasedAt, interval);
    }
  }

  ReleasedAddresses(Consumer<Address> onFree) {
    this.onFree = onFree;
  }

  void add(Address address, Instant now, Duration interval) {
    Waiting entry = new Waiting(now, interval);
    waiting.put(address, entry);
    nextCheck = earlier(nextCheck, entry.checkAt);
  }

  Optional<AddressState> state(Address address) {
    return Optional.ofNullable(waiting.get(address)).map(entry -> entry.state);
  }

  /** Takes an address out, whatever a check would find. */
  boolean remove(Address address) {
    return waiting.remove(address) != null;
  }

  void answering(Address address, boolean answers) {
    set(answering, address, answers);
  }

  void blacklisted(Address address, boolean listed) {
    set(blacklisted, address, listed);
  }

  /** Does the checks that were due until now; tells whether anything came of it. */
  boolean settle(Instant now) {
    if (now.isBefore(nextCheck)) {
      return false;
    }
    nextCheck = Instant.MAX;
    Iterator<Map.Entry<Address, Waiting>> entries = waiting.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Address, Waiting> next = entries.next();
      if (!now.isBefore(next.getValue().checkAt) && check(next.getKey(), next.getValue(), now)) {
        entries.remove();
        onFree.accept(next.getKey());
      } else {
        nextCheck = earlier(nextCheck, next.getValue().checkAt);
      }
    }
    return true;
  }

  private boolean check(Address address, Waiting entry, Instant now) {
    entry.checkAt = nextRoundTime(now, entry.interval);
    if (answering.contains(address)) {
      entry.state = AddressState.PROBLEM;
      return false;
    }
    if (blacklisted.contains(address)) {
      entry.state = AddressState.BLOCKED;
      return false;
    }
    return true;
  }

  private static Instant nextRoundTime(Instant now, Duration interval) {
    long seconds = interval.toSeconds();
    return Instant.ofEpochSecond((Math.floorDiv(now.getEpochSecond(), seconds) + 1) * seconds);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void set(Set<Address> addresses, Address address, boolean in) {
    if (in) {
      addresses.add(address);
    } else {
      addresses.remove(address);
    }
  }
}
