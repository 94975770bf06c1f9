package io.vpskit.testkit.internal.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** {@code out=JSONdata}: a list is an array of flat objects, everything else one flat object. */
final class DataJson {

  private DataJson() {}

  static byte[] of(Document document) {
    return JsonText.of(
        out -> {
          if (document.kind() == Document.Kind.LIST) {
            out.writeStartArray();
            for (Element row : document.root().children()) {
              if (row.name().equals("elem")) {
                writeFlat(row, out);
              }
            }
            out.writeEndArray();
          } else {
            writeFlat(document.root(), out);
          }
        });
  }

  private static void writeFlat(Element parent, JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Element field : parent.children()) {
      if (field.name().equals("error")) {
        out.writeStringField("error", field.attributes().getOrDefault("type", ""));
        out.writeStringField("msg", field.valueOf("msg"));
      } else if (!Document.isService(field.name())) {
        out.writeStringField(field.name(), field.text());
      }
    }
    out.writeEndObject();
  }
}
