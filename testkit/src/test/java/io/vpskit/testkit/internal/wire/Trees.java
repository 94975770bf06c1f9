package io.vpskit.testkit.internal.wire;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reply trees for properties. */
final class Trees {

  private Trees() {}

  static Arbitrary<Element> of(Arbitrary<String> texts) {
    return tree(texts, 3);
  }

  private static Arbitrary<Element> tree(Arbitrary<String> texts, int depth) {
    Arbitrary<List<Element>> children =
        depth == 0
            ? Arbitraries.just(List.of())
            : Arbitraries.lazy(() -> tree(texts, depth - 1)).list().ofMaxSize(4);
    Arbitrary<Map<String, String>> attributes =
        Arbitraries.maps(Arbitraries.of("id", "orig", "name", "type"), texts).ofMaxSize(2);
    return Combinators.combine(names(), texts, attributes, children).as(Trees::element);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("elem", "val", "id", "name", "ok", "param", "x.y", "slist");
  }

  private static Element element(
      String name, String text, Map<String, String> attributes, List<Element> children) {
    // Text and children never mix on this wire.
    Element element = children.isEmpty() ? Element.of(name, text) : Element.of(name);
    attributes.forEach(element::attribute);
    return element.addAll(children);
  }
}
