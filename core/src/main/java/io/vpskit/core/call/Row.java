package io.vpskit.core.call;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The columns of one row of a listing. It is a view that is filled anew for the next row: take
 * values out of it, never keep it.
 *
 * <p>Where the panel sends a translated text together with the original value, the original is
 * given. A column that must be there and is not makes the whole answer unreadable.
 */
public interface Row {

  /**
   * The text of a column.
   *
   * @param column its name
   * @return empty when the column is missing or has no text
   */
  Optional<String> text(String column);

  /**
   * The text of a column that every row has.
   *
   * @param column its name
   * @return not empty
   */
  String requiredText(String column);

  /**
   * The value of a column that every row has, in a form that not every text has.
   *
   * @param column its name
   * @param reader makes the value of the text; empty when the text has another form, which makes
   *     the whole answer unreadable
   * @param <T> what the text becomes
   * @return the value
   */
  <T> T requiredValue(String column, Function<String, Optional<T>> reader);

  /**
   * A column that is a whole number, not negative.
   *
   * @param column its name
   * @return empty when the column is missing or is not such a number
   */
  OptionalLong number(String column);

  /**
   * A whole number of at least 1 that every row has, such as an id.
   *
   * @param column its name
   * @return 1 or more
   */
  long requiredKey(String column);

  /**
   * A flag: set when the column is there, with or without text, unless the text is {@code off}.
   *
   * @param column its name
   * @return whether the flag is set
   */
  boolean flag(String column);
}
