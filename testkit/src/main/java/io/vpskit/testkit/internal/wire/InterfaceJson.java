package io.vpskit.testkit.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * The JSON of the panel's own web interface. One client reads lists of it; the other kinds of
 * replies are made up in its manner.
 */
final class InterfaceJson {

  private InterfaceJson() {}

  static byte[] of(Document document) {
    return JsonText.of(
        out -> {
          out.writeStartObject();
          switch (document.kind()) {
            case LIST -> writeRows(document.root(), out);
            case ERROR -> writeError(document.root(), out);
            default -> writeFields(document, out);
          }
          out.writeEndObject();
        });
  }

  private static void writeRows(Element root, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("content");
    for (Element row : root.children()) {
      if (row.name().equals("elem")) {
        out.writeStartObject();
        for (Element column : row.children()) {
          writeColumn(column, out);
        }
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private static void writeColumn(Element column, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart(column.name());
    if (column.children().isEmpty()) {
      out.writeStringField("v", column.text());
    } else {
      out.writeArrayFieldStart("props");
      for (Element property : column.children()) {
        out.writeStartObject();
        out.writeStringField("v", property.text());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private static void writeError(Element root, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("message");
    out.writeStartObject();
    out.writeStringField("status", "error");
    for (Element error : root.children()) {
      out.writeStringField("type", error.attributes().getOrDefault("type", ""));
      out.writeStringField("msg", error.valueOf("msg"));
    }
    out.writeEndObject();
    out.writeEndArray();
  }

  private static void writeFields(Document document, JsonGenerator out) throws IOException {
    if (document.kind() == Document.Kind.ACTION) {
      out.writeArrayFieldStart("message");
      out.writeStartObject();
      out.writeStringField("status", "ok");
      out.writeEndObject();
      out.writeEndArray();
    }
    for (Element field : document.root().children()) {
      if (!Document.isService(field.name()) && !field.name().equals("ok")) {
        writeColumn(field, out);
      }
    }
  }
}
