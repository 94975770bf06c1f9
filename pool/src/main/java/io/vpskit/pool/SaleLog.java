package io.vpskit.pool;

import java.util.Arrays;

/**
 * Sales in the order of their times: a long and a reference each, and no object. Entries are
 * addressed from 0, the oldest.
 */
final class SaleLog {
  private static final int SMALLEST = 16;

  private long[] times = new long[SMALLEST];
  private KeyCount[] counts = new KeyCount[SMALLEST];
  private int start;
  private int end;

  int size() {
    return end - start;
  }

  long time(int index) {
    return times[start + index];
  }

  KeyCount count(int index) {
    return counts[start + index];
  }

  /** Appends, or moves the younger ones up when the sale comes out of order. */
  void insert(long time, KeyCount count) {
    makeRoom();
    int position = size() == 0 || times[end - 1] <= time ? end : placeOf(time);
    System.arraycopy(times, position, times, position + 1, end - position);
    System.arraycopy(counts, position, counts, position + 1, end - position);
    times[position] = time;
    counts[position] = count;
    end++;
  }

  void removeOldest() {
    start++;
  }

  private int placeOf(long time) {
    int found = Arrays.binarySearch(times, start, end, time);
    return found >= 0 ? found : -found - 1;
  }

  /** As much free room as there are entries, so that moving them costs constant time per entry. */
  private void makeRoom() {
    if (end == times.length) {
      int capacity = Math.max(SMALLEST, 2 * size());
      times = Arrays.copyOfRange(times, start, start + capacity);
      counts = Arrays.copyOfRange(counts, start, start + capacity);
      end -= start;
      start = 0;
    }
  }
}
