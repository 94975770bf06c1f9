package io.vpskit.core.internal.envelope;

import java.util.Optional;

/**
 * The {@code error} node of an answer, its texts as the panel sent them: they may repeat secrets of
 * the request.
 *
 * @param type the error type, {@code unknown} when there is none
 * @param object what the error is about
 * @param value the value that was refused
 * @param message the text for people, may be empty
 */
public record Refusal(
    String type, Optional<String> object, Optional<String> value, String message) {

  static Refusal of(Node error) {
    return new Refusal(
        error.attribute("type").orElse("unknown"),
        error.attribute("object").or(() -> parameter(error, "object")),
        parameter(error, "value"),
        childText(error, "msg").or(() -> childText(error, "detail")).or(error::text).orElse(""));
  }

  private static Optional<String> parameter(Node error, String name) {
    return error.children("param").stream()
        .filter(param -> param.attribute("name").filter(name::equals).isPresent())
        .findFirst()
        .flatMap(Node::text);
  }

  private static Optional<String> childText(Node error, String name) {
    return error.child(name).flatMap(Node::text);
  }

  /** Says the type only: the other texts may repeat a secret. */
  @Override
  public String toString() {
    return "refusal";
  }
}
