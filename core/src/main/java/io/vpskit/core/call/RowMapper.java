package io.vpskit.core.call;

import java.util.Optional;

/**
 * Makes a value of a row. Has no effects, since a call that is repeated maps its rows again.
 *
 * @param <T> what a row becomes
 */
@FunctionalInterface
public interface RowMapper<T> {

  /**
   * Reads one row.
   *
   * @param row the columns, valid only during this call
   * @return the value; empty to leave the row out, as for a group heading
   */
  Optional<T> map(Row row);
}
