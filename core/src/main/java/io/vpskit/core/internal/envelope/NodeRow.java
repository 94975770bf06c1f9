package io.vpskit.core.internal.envelope;

import io.vpskit.core.call.Row;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** A row of a list within a document that was read whole. */
final class NodeRow implements Row {

  private final Node node;

  NodeRow(Node node) {
    this.node = node;
  }

  @Override
  public Optional<String> text(String column) {
    return node.child(column).flatMap(Node::text);
  }

  @Override
  public String requiredText(String column) {
    return text(column)
        .orElseThrow(
            () -> new UnreadableAnswerException("A row of the list has no column " + column));
  }

  @Override
  public <T> T requiredValue(String column, Function<String, Optional<T>> reader) {
    return reader
        .apply(requiredText(column))
        .orElseThrow(
            () ->
                new UnreadableAnswerException(
                    "A row of the list has something else than expected in column " + column));
  }

  @Override
  public OptionalLong number(String column) {
    return text(column).map(WholeNumber::parse).orElse(OptionalLong.empty());
  }

  @Override
  public long requiredKey(String column) {
    long key = number(column).orElse(0);
    if (key < 1) {
      throw new UnreadableAnswerException(
          "A row of the list has no whole number above zero in column " + column);
    }
    return key;
  }

  @Override
  public boolean flag(String column) {
    return node.child(column).isPresent() && !text(column).filter("off"::equals).isPresent();
  }

  /** Shows nothing of the row. */
  @Override
  public String toString() {
    return "row";
  }
}
