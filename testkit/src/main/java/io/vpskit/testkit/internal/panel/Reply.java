package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.internal.wire.Element;
import java.util.List;

/** What a function answers, before it is put into the envelope. */
public sealed interface Reply {

  /** A list; {@code key} is the column that identifies a row. */
  record Rows(String key, List<Element> rows) implements Reply {}

  /** A form: fields with their values, and lists of choices. */
  record Form(List<Element> fields, List<Element> choices) implements Reply {}

  /** A success, with what it brought. */
  record Done(List<Element> results) implements Reply {}

  /** Nodes that are neither. */
  record Nodes(List<Element> nodes) implements Reply {}

  /** A page for a browser. */
  record Page(String html) implements Reply {}

  static Done done() {
    return new Done(List.of());
  }
}
