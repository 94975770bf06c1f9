package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.AddressType;
import io.vpskit.testkit.internal.address.Address;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The addresses that are free and those that are taken. Always gives the lowest free address of the
 * first range that has one; an address that was given back is given again. Guarded by the panel's
 * lock.
 */
final class AddressPool {

  private final List<Range> ranges;
  private final Set<Address> taken = new HashSet<>();

  /** A range is used up to a mark; below the mark the free addresses are listed. */
  private static final class Range {
    final AddressRange range;
    final TreeSet<BigInteger> freeBelowMark = new TreeSet<>();
    BigInteger mark;

    Range(AddressRange range) {
      this.range = range;
      this.mark = range.first();
    }

    boolean hasUsed(Address address) {
      return address.family() == range.family()
          && address.number().compareTo(range.first()) >= 0
          && address.number().compareTo(mark) < 0;
    }

    Optional<Address> next(Set<Address> taken) {
      while (!freeBelowMark.isEmpty()) {
        Address address = new Address(range.family(), freeBelowMark.pollFirst());
        if (!taken.contains(address)) {
          return Optional.of(address);
        }
      }
      while (mark.compareTo(range.last()) <= 0) {
        Address address = new Address(range.family(), mark);
        mark = mark.add(BigInteger.ONE);
        if (!taken.contains(address)) {
          return Optional.of(address);
        }
      }
      return Optional.empty();
    }
  }

  AddressPool(List<AddressRange> ranges) {
    this.ranges = ranges.stream().map(Range::new).toList();
  }

  Optional<Address> take(AddressFamily family, AddressType type) {
    return take(range -> range.family() == family && range.type() == type);
  }

  /** Takes an address of a network named as in the forms. */
  Optional<Address> takeFrom(String network) {
    return take(range -> range.network().equals(network));
  }

  private Optional<Address> take(Predicate<AddressRange> condition) {
    for (Range range : ranges) {
      if (condition.test(range.range)) {
        Optional<Address> address = range.next(taken);
        if (address.isPresent()) {
          taken.add(address.get());
          return address;
        }
      }
    }
    return Optional.empty();
  }

  /** Takes a given address, from a range or not; false if it is taken. */
  boolean take(Address address) {
    return taken.add(address);
  }

  void release(Address address) {
    if (taken.remove(address)) {
      for (Range range : ranges) {
        if (range.hasUsed(address)) {
          range.freeBelowMark.add(address.number());
        }
      }
    }
  }

  boolean hasNetwork(String network) {
    return ranges.stream().anyMatch(range -> range.range.network().equals(network));
  }

  List<String> networks() {
    return ranges.stream().map(range -> range.range.network()).toList();
  }
}
