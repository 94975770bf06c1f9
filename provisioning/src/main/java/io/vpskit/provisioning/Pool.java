package io.vpskit.provisioning;

import java.util.List;

/** What can be asked about the warm pools, and decided. Thread-safe. */
public interface Pool {
  /**
   * The pools as they are now, and what their rules make of it. Touches nothing.
   *
   * @return one entry for each module that has a pool, in the order of their names
   * @throws StoreException when the database cannot be read
   */
  List<PoolStatus> status();

  /**
   * The records of all spares that a module ever had.
   *
   * @param module the module's name
   * @return the oldest first; empty for a module that is not known
   * @throws StoreException when the database cannot be read
   */
  List<SpareRecord> spares(String module);

  /**
   * Has a spare deleted that is in quarantine. Returns at once. One whose hand-over had begun is
   * never sold again, so nothing else can become of it. The machine is looked at first: one that is
   * not the pool owner's any more stays, and an operator task tells of it.
   *
   * @param spare its identifier, as a {@link PoolStatus} names it
   * @param who a name of 1 to 64 characters
   * @return its record, condemned
   * @throws InvalidRequestException when the name is out of bounds
   * @throws ConflictException when there is no such spare, it is not in quarantine, it is being
   *     worked on, or its module is not configured
   * @throws StoreException when the database cannot be used; asking again is safe
   */
  SpareRecord deleteQuarantined(String spare, String who);

  /**
   * Every decision about one spare.
   *
   * @param spare its identifier, as an {@link Event} or a {@link PoolStatus} names it
   * @return in the order in which they were taken; empty for a spare that is not known
   * @throws StoreException when the database cannot be read
   */
  List<JournalEntry> journal(String spare);
}
