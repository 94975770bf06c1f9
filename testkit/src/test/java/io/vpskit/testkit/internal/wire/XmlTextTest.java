package io.vpskit.testkit.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

class XmlTextTest {

  @Property(tries = 300)
  void aParserReadsWhatWasWritten(@ForAll("trees") Element tree) throws Exception {
    Node parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(XmlText.of(tree)))
            .getDocumentElement();

    assertThat(describe(parsed)).isEqualTo(describe(tree));
  }

  @Provide
  Arbitrary<Element> trees() {
    return Trees.of(Texts.xml());
  }

  private static String describe(Element element) {
    StringBuilder text = new StringBuilder(element.name());
    element.attributes().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(entry -> text.append(" @").append(entry.getKey()).append('=').append(entry));
    text.append(" [").append(element.text());
    element.children().forEach(child -> text.append(describe(child)));
    return text.append(']').toString();
  }

  private static String describe(Node node) {
    StringBuilder text = new StringBuilder(node.getNodeName());
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      String entry = attribute.getNodeName() + "=" + attribute.getNodeValue();
      text.append(" @").append(attribute.getNodeName()).append('=').append(entry);
    }
    text.append(" [");
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      text.append(child.getNodeType() == Node.TEXT_NODE ? child.getNodeValue() : describe(child));
    }
    return text.append(']').toString();
  }

  @Test
  void theDeclarationStandsAloneAndTheRestIsOneLine() {
    Element doc = Element.of("doc").attribute("func", "vm").add(Element.of("ok"));

    assertThat(text(doc))
        .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<doc func=\"vm\"><ok/></doc>");
  }

  @Test
  void charactersThatXmlCannotCarryAreReplaced() {
    assertThat(text(Element.of("x", "a\u0000b\u001fc\ufffed")))
        .endsWith("<x>a\ufffdb\ufffdc\ufffdd</x>");
  }

  private static String text(Element tree) {
    return new String(XmlText.of(tree), StandardCharsets.UTF_8);
  }
}
