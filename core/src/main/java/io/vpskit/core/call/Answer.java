package io.vpskit.core.call;

import io.vpskit.core.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A document that a panel answered with: the fields of a form, or what an action gives back.
 *
 * <p>Where the panel sends a translated text together with the original value, the original is
 * given. An answer shows none of its values in {@code toString}. Immutable.
 */
public interface Answer {

  /**
   * The text of a field.
   *
   * @param field its name
   * @return empty when the field is missing or has no text
   */
  Optional<String> text(String field);

  /**
   * The text of a field that every such answer has. Without it the whole answer is unreadable.
   *
   * @param field its name
   * @return not empty
   */
  String requiredText(String field);

  /**
   * The text of a field that must not be seen.
   *
   * @param field its name
   * @return empty when the field is missing or has no text
   */
  Optional<Secret> secret(String field);

  /**
   * A field that is a whole number, not negative.
   *
   * @param field its name
   * @return empty when the field is missing or is not such a number
   */
  OptionalLong number(String field);

  /**
   * Whether a field is there at all, with or without text.
   *
   * @param field its name
   * @return true when it is there
   */
  boolean has(String field);

  /**
   * The key of what was created: {@code elid}, else {@code id}. The echo of the request's own
   * {@code elid} is never taken for it.
   *
   * @return empty when the panel gave neither
   */
  Optional<String> createdKey();

  /**
   * The key of what was created, when keys are numbers.
   *
   * @return 1 or more; empty when the panel gave no number
   */
  OptionalLong createdNumber();

  /**
   * The fields that have a text, for sending a form back as it came.
   *
   * @return names and texts in the panel's order, unmodifiable
   */
  Map<String, String> fields();

  /**
   * What can be chosen for a field.
   *
   * @param field its name
   * @return the choices in the panel's order; empty when the panel offers none
   */
  List<Choice> choices(String field);

  /**
   * The rows of a named list within the document ({@code list} with the attribute {@code name}).
   * Such a list says nothing about pages, so whether it is whole cannot be checked.
   *
   * @param list the list's name
   * @param mapper makes a value of each row
   * @param <T> what a row becomes
   * @return the values in the panel's order, unmodifiable; empty when there is no such list
   */
  <T> List<T> rows(String list, RowMapper<T> mapper);
}
