package io.vpskit.ipmanager.address;

import io.vpskit.core.PanelMisuseException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps a filtered listing from being taken for a whole one. The panel keeps a filter in the
 * session and says nothing of it in a listing, and who misses an address there would take another
 * one.
 */
final class WholeListings {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean filtered;

  /** Lists while no filter is set, and keeps one from being set meanwhile. */
  <T> T whole(Supplier<T> listing) {
    lock.readLock().lock();
    try {
      if (filtered) {
        throw new PanelMisuseException(
            "The session shows a part of the addresses: clear the filter before listing them all");
      }
      return listing.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Sets a filter; from now on it counts as set, whatever becomes of the call. */
  void filter(Runnable call) {
    lock.writeLock().lock();
    try {
      filtered = true;
      call.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Clears the filter; it counts as cleared when the call has succeeded. */
  void clear(Runnable call) {
    lock.writeLock().lock();
    try {
      call.run();
      filtered = false;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
