package io.vpskit.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A node of an XML reply, read with the JDK's parser. */
final class Reply {

  private final Element element;

  private Reply(Element element) {
    this.element = element;
  }

  static Reply xml(String document) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Reply(
          builder
              .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException("not an XML document of " + document.length(), e);
    }
  }

  String name() {
    return element.getTagName();
  }

  List<Reply> children() {
    List<Reply> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element child) {
        children.add(new Reply(child));
      }
    }
    return children;
  }

  List<Reply> all(String name) {
    return children().stream().filter(child -> child.name().equals(name)).toList();
  }

  boolean has(String name) {
    return !all(name).isEmpty();
  }

  Reply child(String name) {
    List<Reply> found = all(name);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " nodes " + name + " in " + names());
    }
    return found.get(0);
  }

  List<String> names() {
    return children().stream().map(Reply::name).toList();
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }

  boolean hasAttributesOf(Reply other) {
    NamedNodeMap attributes = other.element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!attribute(attribute.getNodeName()).equals(attribute.getNodeValue())) {
        return false;
      }
    }
    return true;
  }

  /** The text of this node. */
  String text() {
    return children().isEmpty() ? element.getTextContent() : "";
  }

  /** The text of a child, empty if there is none of that name. */
  String text(String name) {
    return has(name) ? all(name).get(0).text() : "";
  }

  List<Reply> rows() {
    return all("elem");
  }

  /** The rows' values of one column. */
  List<String> column(String name) {
    return rows().stream().map(row -> row.text(name)).toList();
  }

  boolean ok() {
    return has("ok");
  }

  String errorType() {
    return has("error") ? child("error").attribute("type") : "";
  }

  String errorObject() {
    return has("error") ? child("error").attribute("object") : "";
  }

  String errorValue() {
    return child("error").all("param").stream()
        .filter(param -> param.attribute("name").equals("value"))
        .map(Reply::text)
        .findFirst()
        .orElse("");
  }
}
