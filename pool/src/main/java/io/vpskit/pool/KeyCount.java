package io.vpskit.pool;

/** The running numbers of one key in {@link SalesStatistics}. */
final class KeyCount {
  final PoolKey key;

  /** Entries of the log that belong to the key; the count is forgotten when none is left. */
  int retained;

  /** Those of them that are inside the window. */
  int sold;

  KeyCount(PoolKey key) {
    this.key = key;
  }
}
