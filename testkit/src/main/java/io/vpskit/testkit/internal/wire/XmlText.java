package io.vpskit.testkit.internal.wire;

import java.nio.charset.StandardCharsets;

/**
 * The tree as XML: the declaration on a line of its own, then everything on one line. At least one
 * client reads replies with a pattern that accepts no other spelling.
 */
public final class XmlText {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private XmlText() {}

  public static byte[] of(Element root) {
    StringBuilder out = new StringBuilder(1024).append(DECLARATION);
    write(root, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Element element, StringBuilder out) {
    out.append('<').append(element.name());
    element
        .attributes()
        .forEach(
            (name, value) -> {
              out.append(' ').append(name).append("=\"");
              escape(value, true, out);
              out.append('"');
            });
    if (element.text().isEmpty() && element.children().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    escape(element.text(), false, out);
    for (Element child : element.children()) {
      write(child, out);
    }
    out.append("</").append(element.name()).append('>');
  }

  private static void escape(String value, boolean inAttribute, StringBuilder out) {
    for (int i = 0; i < value.length(); ) {
      int point = value.codePointAt(i);
      i += Character.charCount(point);
      switch (point) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        // A parser would turn a bare carriage return into a line feed, and both into a blank within
        // an attribute.
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        default -> out.appendCodePoint(isAllowed(point) ? point : '\uFFFD');
      }
    }
  }

  /**
   * XML 1.0 has no way to write most control characters, lone surrogates and two non-characters.
   */
  private static boolean isAllowed(int point) {
    return point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
