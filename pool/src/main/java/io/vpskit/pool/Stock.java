package io.vpskit.pool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The spares of one key, sorted by what they are good for. */
final class Stock {
  private final List<Spare> ready = new ArrayList<>();
  private final List<Spare> expired = new ArrayList<>();
  private int building;
  private int claimed;

  /** The stock of every key that has a spare. */
  static Map<PoolKey, Stock> byKey(
      Collection<Spare> spares, MaximumPeriod maximumPeriod, Instant now) {
    Map<PoolKey, Stock> stocks = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Spare spare : spares) {
      if (!ids.add(spare.id())) {
        throw new IllegalArgumentException("spare " + spare.id() + " comes twice");
      }
      stocks.computeIfAbsent(spare.key(), key -> new Stock()).add(spare, maximumPeriod, now);
    }
    stocks.values().forEach(Stock::sort);
    return stocks;
  }

  /** Those that may be sold, oldest first. */
  List<Spare> ready() {
    return ready;
  }

  /** Those that are over the maximum period, oldest first. */
  List<Spare> expired() {
    return expired;
  }

  int building() {
    return building;
  }

  int claimed() {
    return claimed;
  }

  /** What counts against the target. */
  int counted() {
    return ready.size() + building;
  }

  /** Such as "1 ready, 2 being built (not counted: 1 claimed, 3 expired)". */
  String describe() {
    List<String> notCounted = new ArrayList<>();
    if (claimed > 0) {
      notCounted.add(claimed + " claimed");
    }
    if (!expired.isEmpty()) {
      notCounted.add(expired.size() + " expired");
    }
    return ready.size()
        + " ready, "
        + building
        + " being built"
        + (notCounted.isEmpty() ? "" : " (not counted: " + String.join(", ", notCounted) + ")");
  }

  private void add(Spare spare, MaximumPeriod maximumPeriod, Instant now) {
    switch (spare.state()) {
      case BUILDING -> building++;
      case CLAIMED -> claimed++;
      case READY -> (maximumPeriod.isOver(spare.readySince(), now) ? expired : ready).add(spare);
    }
  }

  private void sort() {
    ready.sort(Spare.OLDEST_FIRST);
    expired.sort(Spare.OLDEST_FIRST);
  }
}
