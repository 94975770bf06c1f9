package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.wire.Document;
import io.vpskit.testkit.internal.wire.Document.Kind;
import io.vpskit.testkit.internal.wire.Element;
import java.util.List;
import java.util.Map;

/** Puts a reply into the tree that every panel of the family sends. */
final class Envelope {

  /** Attributes that only the web interface wants, as they were captured on a sibling panel. */
  private static final Map<String, String> DECORATION =
      Map.of(
          "themename", "orion",
          "features", "",
          "notify", "0",
          "theme", "/manimg/orion/",
          "css", "main.css",
          "logo", "logo.png",
          "logolink", "",
          "favicon", "favicon.ico",
          "localdir", "default/");

  private final String binary;

  Envelope(String binary) {
    this.binary = binary;
  }

  /** An error stands alone: the root has no attributes then. */
  Document wrap(PanelError error, CallContext context) {
    return new Document(Kind.ERROR, Element.of("doc").add(ErrorNode.of(error, context)));
  }

  Document wrap(Reply reply, CallContext context) {
    Element doc = root(context);
    Kind kind = fill(doc, reply, context);
    doc.add(Echo.of(context));
    return new Document(kind, doc);
  }

  private Kind fill(Element doc, Reply reply, CallContext context) {
    if (reply instanceof Reply.Rows rows) {
      fillList(doc, rows, context);
      return Kind.LIST;
    }
    if (reply instanceof Reply.Form form) {
      doc.add(metadata("form", context)).addAll(form.fields()).addAll(form.choices());
      return Kind.FORM;
    }
    if (reply instanceof Reply.Done done) {
      doc.add(ok(context)).addAll(done.results());
      return Kind.ACTION;
    }
    if (reply instanceof Reply.Nodes nodes) {
      doc.addAll(nodes.nodes());
      return Kind.OTHER;
    }
    throw new IllegalArgumentException("a page has no envelope");
  }

  /** The web interface is told where to go next. */
  private static Element ok(CallContext context) {
    return context.behaviour().interfaceNodes()
        ? Element.of("ok", context.function().split("\\.", 2)[0]).attribute("type", "list")
        : Element.of("ok");
  }

  private Element root(CallContext context) {
    Element doc = Element.of("doc");
    for (String attribute : context.behaviour().documentAttributes()) {
      doc.attribute(
          attribute,
          switch (attribute) {
            case "lang" -> context.language();
            case "func" -> context.function();
            case "binary" -> "/" + binary;
            case "host" -> context.request().host();
            default -> DECORATION.getOrDefault(attribute, "");
          });
    }
    return doc;
  }

  private Element metadata(String type, CallContext context) {
    return Element.of("metadata").attribute("name", context.function()).attribute("type", type);
  }

  private void fillList(Element doc, Reply.Rows reply, CallContext context) {
    PanelBehaviour behaviour = context.behaviour();
    Listing listing = Listing.of(reply.rows(), context.parameters(), behaviour);
    Element metadata =
        metadata("list", context).attribute("key", reply.key()).attribute("mgr", binary);
    doc.add(metadata);
    if (behaviour.interfaceNodes()) {
      describe(metadata, reply.rows());
      doc.add(
          Element.of("messages")
              .attribute("name", context.function())
              .add("msg", context.function()));
      doc.add(Element.of("saved_filters"));
    }
    doc.addAll(listing.rows());
    if (behaviour.pagingNodes()) {
      doc.addAll(listing.pagingNodes());
    }
  }

  private static void describe(Element metadata, List<Element> rows) {
    Element columns = Element.of("coldata");
    if (!rows.isEmpty()) {
      for (Element column : rows.get(0).children()) {
        columns.add(Element.of("col").attribute("name", column.name()).attribute("type", "data"));
      }
    }
    metadata.add(columns).add(Element.of("toolbar"));
  }
}
