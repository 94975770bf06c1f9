package io.vpskit.testkit.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** {@code out=text}: a list shows a row a line, a form a field a line, an action {@code OK}. */
final class PlainText {

  private PlainText() {}

  static byte[] of(Document document) {
    List<Element> children = document.root().children();
    String text =
        switch (document.kind()) {
          case LIST ->
              children.stream()
                  .filter(child -> child.name().equals("elem"))
                  .map(row -> fields(row.children(), " "))
                  .collect(Collectors.joining("\n"));
          case ERROR ->
              children.stream()
                  .map(
                      error ->
                          "ERROR "
                              + error.attributes().getOrDefault("type", "")
                              + ": "
                              + error.valueOf("msg"))
                  .collect(Collectors.joining("\n"));
          case ACTION -> "OK " + fields(children, " ");
          case FORM, OTHER -> fields(children, "\n");
        };
    return (text.strip() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String fields(List<Element> fields, String separator) {
    return fields.stream()
        .filter(field -> !Document.isService(field.name()) && !field.name().equals("ok"))
        .map(field -> field.name() + "=" + field.text())
        .collect(Collectors.joining(separator));
  }
}
