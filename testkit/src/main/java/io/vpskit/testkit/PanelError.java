package io.vpskit.testkit;

import java.util.Objects;

/**
 * An error as a panel reports it: the facts that identify it, and a text for people.
 *
 * @param type the kind, for example {@code missed}, {@code exists}, {@code value}; never empty
 * @param object what the error is about, a function, field or entity; empty when the panel names
 *     none
 * @param value the value that was refused or not found; empty when the panel names none
 * @param message the text for people, in the language of the reply
 */
public record PanelError(String type, String object, String value, String message) {

  /**
   * Makes an error.
   *
   * @param type the kind
   * @param object what the error is about, may be empty
   * @param value the value that was refused or not found, may be empty
   * @param message the text for people
   * @throws IllegalArgumentException if {@code type} is empty
   */
  public PanelError {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(message, "message");
    if (type.isEmpty()) {
      throw new IllegalArgumentException("type must not be empty");
    }
  }
}
