package io.vpskit.testkit.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonTreeTest {

  private static final Set<String> ARRAYS = Set.of("elem", "val", "param", "slist");

  @Property(tries = 300)
  void everyNodeIsFoundWhereTheNotationPutsIt(
      @ForAll("trees") Element tree, @ForAll boolean singleRowsAsObjects) throws IOException {
    JsonNode parsed = new JsonMapper().readTree(JsonTree.of(tree, singleRowsAsObjects));

    assertThat(new TreeMap<>(asMap(parsed.get(tree.name()))))
        .isEqualTo(new TreeMap<>(asMap(tree, singleRowsAsObjects)));
  }

  @Provide
  Arbitrary<Element> trees() {
    return Trees.of(Texts.any());
  }

  /** The notation once more, the slow way. */
  private static Map<String, Object> asMap(Element element, boolean singleRowsAsObjects) {
    Map<String, Object> map = new LinkedHashMap<>();
    element.attributes().forEach((name, value) -> map.put("$" + name, value));
    if (!element.text().isEmpty()) {
      map.put("$", element.text());
    }
    for (Element child : element.children()) {
      List<Object> namesakes =
          element.children().stream()
              .filter(other -> other.name().equals(child.name()))
              .<Object>map(other -> asMap(other, singleRowsAsObjects))
              .toList();
      boolean array = namesakes.size() > 1 || ARRAYS.contains(child.name()) && !singleRowsAsObjects;
      map.put(child.name(), array ? namesakes : namesakes.get(0));
    }
    return map;
  }

  private static Map<String, Object> asMap(JsonNode node) {
    Map<String, Object> map = new LinkedHashMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
    return map;
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(item -> list.add(value(item)));
      return list;
    }
    return node.isObject() ? asMap(node) : node.textValue();
  }

  @Test
  void textsOfMessagesStandWithoutTheirDollar() {
    Element doc =
        Element.of("doc").add(Element.of("messages").attribute("name", "vm").add("msg", "hello"));

    assertThat(json(doc))
        .isEqualTo("{\"doc\":{\"messages\":{\"$name\":\"vm\",\"msg\":\"hello\"}}}");
  }

  @Test
  void anEmptyNodeIsAnEmptyObjectAndALoneRowAnArray() {
    Element doc = Element.of("doc").add(Element.of("ok")).add(Element.of("elem").add("id", "1"));

    assertThat(json(doc)).isEqualTo("{\"doc\":{\"ok\":{},\"elem\":[{\"id\":{\"$\":\"1\"}}]}}");
  }

  private static String json(Element tree) {
    return new String(JsonTree.of(tree, false), StandardCharsets.UTF_8);
  }
}
