package io.vpskit.testkit.internal.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of the reply tree: attributes, children and a text, all in the order in which they were
 * added.
 *
 * <p>Filled by one thread under the lock of the panel, read-only from then on.
 */
public final class Element {

  private final String name;
  private final String text;
  private Map<String, String> attributes = Map.of();
  private List<Element> children = List.of();

  private Element(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public static Element of(String name) {
    return new Element(name, "");
  }

  public static Element of(String name, String text) {
    return new Element(name, text);
  }

  public static Element of(String name, long number) {
    return new Element(name, Long.toString(number));
  }

  /** A value whose text depends on the language, with the raw value beside it. */
  public static Element translated(String name, String raw, String localised) {
    return of(name, localised).attribute("orig", raw);
  }

  public Element attribute(String attributeName, String value) {
    if (attributes.isEmpty()) {
      attributes = new LinkedHashMap<>(4);
    }
    attributes.put(attributeName, value);
    return this;
  }

  public Element add(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>();
    }
    children.add(child);
    return this;
  }

  public Element add(String childName, String childText) {
    return add(of(childName, childText));
  }

  public Element addAll(Iterable<Element> more) {
    more.forEach(this::add);
    return this;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public Map<String, String> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  public List<Element> children() {
    return Collections.unmodifiableList(children);
  }

  public boolean isEmpty() {
    return text.isEmpty() && attributes.isEmpty() && children.isEmpty();
  }

  /** The raw value of the first child of that name, or an empty text. */
  public String valueOf(String childName) {
    for (Element child : children) {
      if (child.name.equals(childName)) {
        return child.attributes.getOrDefault("orig", child.text);
      }
    }
    return "";
  }
}
