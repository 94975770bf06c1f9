package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import java.util.List;

/** Replies that only a BILLmanager gives. */
final class Replies {

  private Replies() {}

  /** A success with the form again, in a document of its own or beside {@code ok}. */
  static Reply withForm(List<Element> form, CallContext context) {
    return context.behaviour(BillManagerBehaviour.class).nestedForms()
        ? new Reply.Done(List.of(Element.of("doc").addAll(form)))
        : new Reply.Done(form);
  }

  /** A named list within a document. */
  static Element list(String name, List<Element> rows) {
    return Element.of("list").attribute("name", name).addAll(rows);
  }
}
