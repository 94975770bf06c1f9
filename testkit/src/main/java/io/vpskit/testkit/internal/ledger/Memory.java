package io.vpskit.testkit.internal.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that ever was of one kind, in the order in which it was made. What is gone is
 * forgotten beyond a limit, oldest deletion first.
 */
final class Memory<T> {

  private final int limit;
  private final Set<T> remembered = new LinkedHashSet<>();
  private final Deque<T> gone = new ArrayDeque<>();
  private long count;
  private long dropped;

  Memory(int limit) {
    this.limit = limit;
  }

  void made(T thing) {
    count++;
    remembered.add(thing);
  }

  void deleted(T thing) {
    gone.addLast(thing);
    if (gone.size() > limit) {
      remembered.remove(gone.removeFirst());
      dropped++;
    }
  }

  Stream<T> stream() {
    return remembered.stream();
  }

  long count() {
    return count;
  }

  long dropped() {
    return dropped;
  }
}
