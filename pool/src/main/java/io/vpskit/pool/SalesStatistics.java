package io.vpskit.pool;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many were sold of each key in a window that moves with time, kept up a sale at a time.
 *
 * <p>Recording a sale and moving the window cost constant amortised time for each sale, and each
 * sale takes two array slots, no object. The numbers depend only on the sales and on {@code now},
 * never on the order of recording or of earlier questions: a rebuild from history gives the same.
 *
 * <p>Sales may come out of order; each one must be recorded once, a sale has no identity here. A
 * sale that no window can reach any more is forgotten. Not thread-safe, questions included.
 */
public final class SalesStatistics {
  private final StatisticsWindow window;
  private final Map<PoolKey, KeyCount> counts = new HashMap<>();
  private final SaleLog log = new SaleLog();

  /** The entries of the log before this one are outside the window as it was asked for last. */
  private int firstCounted;

  /** The beginning of the window as it was asked for last, in ms since 1970. */
  private long firstMillis = Long.MIN_VALUE;

  /**
   * Statistics without a sale.
   *
   * @param window which sales count
   */
  public SalesStatistics(StatisticsWindow window) {
    this.window = window;
  }

  /**
   * Statistics of a history.
   *
   * @param window which sales count
   * @param history the sales in any order; it is sorted in memory first. A history that is too long
   *     for that, and is in the order of time, can be recorded sale by sale instead.
   * @return the same as recording every sale
   */
  public static SalesStatistics rebuild(StatisticsWindow window, Stream<Sale> history) {
    SalesStatistics statistics = new SalesStatistics(window);
    history.sorted(Comparator.comparing(Sale::at)).forEachOrdered(statistics::record);
    return statistics;
  }

  /**
   * Which sales count.
   *
   * @return the window
   */
  public StatisticsWindow window() {
    return window;
  }

  /**
   * Adds a sale. That it is in the future is noticed by the next question; then its time must be
   * put right in the history, and the statistics be rebuilt.
   *
   * @param sale a sale that was not recorded before
   */
  public void record(Sale sale) {
    long at = sale.at().toEpochMilli();
    if (log.size() > 0 && at < oldestNeeded()) {
      return;
    }
    KeyCount count = counts.computeIfAbsent(sale.key(), KeyCount::new);
    log.insert(at, count);
    count.retained++;
    if (at < firstMillis) {
      firstCounted++;
    } else {
      count.sold++;
    }
    forget(oldestNeeded());
  }

  /**
   * How many were sold of each key.
   *
   * @param now the end of the window, not before any recorded sale
   * @return the keys of which any was sold, with their numbers; a copy
   * @throws IllegalArgumentException when a recorded sale is in the future of now
   */
  public Map<PoolKey, Integer> sold(Instant now) {
    Instant end = checkNow(now);
    moveTo(window.first(end).toEpochMilli());
    return soldByKey();
  }

  /**
   * How many were sold of each key, sales before a moment left aside.
   *
   * @param since the first moment whose sales count, if it is in the window
   * @param now the end of the window, not before any recorded sale
   * @return the keys of which any was sold, with their numbers; a copy
   * @throws IllegalArgumentException when a recorded sale is in the future of now
   */
  public Map<PoolKey, Integer> soldSince(Instant since, Instant now) {
    Instant end = checkNow(now);
    long start = PoolTime.toMillisecond("since", since).toEpochMilli();
    moveTo(Math.max(start, window.first(end).toEpochMilli()));
    return soldByKey();
  }

  /** How many sales are held in memory. */
  int retainedSales() {
    return log.size();
  }

  /** How many keys are held in memory. */
  int retainedKeys() {
    return counts.size();
  }

  private Map<PoolKey, Integer> soldByKey() {
    Map<PoolKey, Integer> sold = new HashMap<>();
    for (KeyCount count : counts.values()) {
      if (count.sold > 0) {
        sold.put(count.key, count.sold);
      }
    }
    return sold;
  }

  private Instant checkNow(Instant now) {
    Instant end = PoolTime.toMillisecond("now", now);
    if (log.size() > 0 && latest().isAfter(end)) {
      throw new IllegalArgumentException(
          "a sale of "
              + log.count(log.size() - 1).key
              + " at "
              + latest()
              + " is in the future of now, which is "
              + end
              + ": compare the clocks of the hosts");
    }
    return end;
  }

  private Instant latest() {
    return Instant.ofEpochMilli(log.time(log.size() - 1));
  }

  /** No question can be asked for a time before the latest sale, so none needs an older one. */
  private long oldestNeeded() {
    return window.first(latest()).toEpochMilli();
  }

  private void forget(long oldestNeeded) {
    if (firstMillis < oldestNeeded) {
      moveTo(oldestNeeded);
    }
    while (log.time(0) < oldestNeeded) {
      KeyCount count = log.count(0);
      log.removeOldest();
      firstCounted--;
      count.retained--;
      if (count.retained == 0) {
        counts.remove(count.key);
      }
    }
  }

  /**
   * Back as well as forward: the clock of a host may be set back a little between two questions.
   */
  private void moveTo(long first) {
    while (firstCounted < log.size() && log.time(firstCounted) < first) {
      log.count(firstCounted).sold--;
      firstCounted++;
    }
    while (firstCounted > 0 && log.time(firstCounted - 1) >= first) {
      firstCounted--;
      log.count(firstCounted).sold++;
    }
    firstMillis = first;
  }
}
