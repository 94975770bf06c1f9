package io.vpskit.pool;

import java.time.Instant;

/**
 * One customer's service that reached Active, whether it was built for the order or handed over
 * from the pool.
 *
 * <p>A later deletion does not undo a sale. Not sales are machines of the pool owner, machines that
 * staff re-create, reinstallations, prolongations and changes of tariff: counted, each spare would
 * raise the next target by itself. BILLmanager's documentation says "created" in one place and
 * "purchased" in another; this is our reading. Values are immutable.
 *
 * @param key what the sale is counted by, of the module that delivered it
 * @param at when the service became Active; kept to the millisecond, between 1970 and 9999
 */
public record Sale(PoolKey key, Instant at) {

  /**
   * Cuts the time to the millisecond.
   *
   * @param key what the sale is counted by
   * @param at when the service became Active
   * @throws IllegalArgumentException when the time is out of range
   */
  public Sale {
    at = PoolTime.toMillisecond("time of sale", at);
  }
}
