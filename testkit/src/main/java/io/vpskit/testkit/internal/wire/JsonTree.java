package io.vpskit.testkit.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tree as {@code json} and {@code sjson} show it: an attribute {@code a} is the key {@code $a},
 * the text is the key {@code $}, siblings of one name are an array, and every scalar is a string.
 */
public final class JsonTree {

  /** Names that stand for an array even when there is only one of them. */
  private static final Set<String> REPEATED =
      Set.of("elem", "param", "val", "slist", "list", "page", "col", "prop");

  private final boolean singleRowsAsObjects;

  private JsonTree(boolean singleRowsAsObjects) {
    this.singleRowsAsObjects = singleRowsAsObjects;
  }

  /**
   * Renders a tree.
   *
   * @param singleRowsAsObjects whether a lone {@code elem} and its like is an object instead of an
   *     array of one
   */
  public static byte[] of(Element root, boolean singleRowsAsObjects) {
    JsonTree tree = new JsonTree(singleRowsAsObjects);
    return JsonText.of(
        out -> {
          out.writeStartObject();
          out.writeFieldName(root.name());
          tree.write(root, out);
          out.writeEndObject();
        });
  }

  private void write(Element element, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      out.writeStringField("$" + attribute.getKey(), attribute.getValue());
    }
    if (element.children().size() == 1) {
      writeGroup(element, element.children().get(0).name(), element.children(), out);
    } else if (!element.children().isEmpty()) {
      for (Map.Entry<String, List<Element>> group : grouped(element.children()).entrySet()) {
        writeGroup(element, group.getKey(), group.getValue(), out);
      }
    }
    if (!element.text().isEmpty()) {
      out.writeStringField("$", element.text());
    }
    out.writeEndObject();
  }

  private void writeGroup(Element parent, String name, List<Element> group, JsonGenerator out)
      throws IOException {
    // The messages of a list are the only place where texts stand without their "$".
    boolean plain = parent.name().equals("messages") && name.equals("msg");
    boolean array = group.size() > 1 || REPEATED.contains(name) && !singleRowsAsObjects;
    out.writeFieldName(name);
    if (array) {
      out.writeStartArray();
    }
    for (Element element : group) {
      if (plain) {
        out.writeString(element.text());
      } else {
        write(element, out);
      }
    }
    if (array) {
      out.writeEndArray();
    }
  }

  private static Map<String, List<Element>> grouped(List<Element> children) {
    Map<String, List<Element>> groups = new LinkedHashMap<>();
    for (Element child : children) {
      groups.computeIfAbsent(child.name(), name -> new ArrayList<>(1)).add(child);
    }
    return groups;
  }
}
