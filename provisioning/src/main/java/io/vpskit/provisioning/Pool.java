package io.vpskit.provisioning;

import java.util.List;

/** What can be asked about the warm pools. Thread-safe. */
public interface Pool {
  /**
   * The pools as they are now, and what their rules make of it. Touches nothing.
   *
   * @return one entry for each module that has a pool, in the order of their names
   * @throws StoreException when the database cannot be read
   */
  List<PoolStatus> status();

  /**
   * Every decision about one spare.
   *
   * @param spare its identifier, as an {@link Event} or a {@link PoolStatus} names it
   * @return in the order in which they were taken; empty for a spare that is not known
   * @throws StoreException when the database cannot be read
   */
  List<JournalEntry> journal(String spare);
}
