package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.internal.wire.Element;

/** The node {@code error}, as captured on a sibling panel or with all that is documented. */
final class ErrorNode {

  private ErrorNode() {}

  static Element of(PanelError error, CallContext context) {
    boolean detailed = context.behaviour().errorDetails();
    Element node = Element.of("error").attribute("type", error.type());
    if (!error.object().isEmpty()) {
      node.attribute("object", error.object());
    }
    node.attribute("lang", context.language());
    if (detailed) {
      node.attribute("report", "yes");
    }
    if (detailed || error.object().equals("badpassword")) {
      node.add("detail", error.message());
    }
    node.add("msg", error.message());
    addParameters(node, error, detailed);
    if (detailed) {
      addStack(node, context);
    }
    return node;
  }

  private static void addParameters(Element node, PanelError error, boolean detailed) {
    if (!error.object().isEmpty()) {
      Element object =
          Element.of("param", error.object()).attribute("name", "object").attribute("type", "msg");
      node.add(detailed ? object.attribute("msg", error.object()) : object);
    }
    if (!error.value().isEmpty()) {
      node.add(Element.of("param", error.value()).attribute("name", "value"));
    }
  }

  private static void addStack(Element node, CallContext context) {
    Element action = Element.of("action", context.function());
    action.attribute("level", "0").attribute("user", context.claimedUser());
    node.add("group", "__object__: __value__").add(Element.of("stack").add(action));
  }
}
