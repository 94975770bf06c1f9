package io.vpskit.core.internal.envelope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One node of a document: attributes, text and children by name. Filled by {@link NodeReader}. */
final class Node {

  private static final String TEXT = "";
  private static final String ORIGINAL = "orig";

  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, List<Node>> children = new LinkedHashMap<>();

  static Node ofText(String text) {
    Node node = new Node();
    node.attributes.put(TEXT, text);
    return node;
  }

  /** Takes a member whose JSON name begins with a dollar sign; the rest of the name is given. */
  void setAttribute(String name, @Nullable String value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }

  void add(String name, Node child) {
    children.computeIfAbsent(name, key -> new ArrayList<>()).add(child);
  }

  /** The value in the panel's own language, else the one it shows; empty when there is no text. */
  Optional<String> text() {
    // The shown text depends on the language of the session, the original never does.
    return Optional.ofNullable(attributes.getOrDefault(ORIGINAL, attributes.get(TEXT)))
        .filter(text -> !text.isEmpty());
  }

  Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name)).filter(text -> !text.isEmpty());
  }

  List<Node> children(String name) {
    return children.getOrDefault(name, List.of());
  }

  Optional<Node> child(String name) {
    return children(name).stream().findFirst();
  }

  Map<String, List<Node>> children() {
    return children;
  }
}
