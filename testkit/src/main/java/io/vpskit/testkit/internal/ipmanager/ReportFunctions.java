package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.List;

/** What administrators read: {@code userstat} and {@code permstat}. */
final class ReportFunctions {

  private final IpManager panel;

  ReportFunctions(IpManager panel) {
    this.panel = panel;
  }

  void addTo(FunctionTable functions) {
    functions
        .forAdministrators("userstat", this::byAccount)
        .forAdministrators("permstat", this::byRange);
  }

  private Reply byAccount(CallContext context) {
    context.madeUp("the columns of userstat");
    List<Element> rows = new ArrayList<>();
    for (Account account : panel.accounts().all()) {
      rows.add(
          Element.of("elem")
              .add("name", account.name())
              .add(Element.of("used", panel.addresses.of(account).size())));
    }
    return new Reply.Rows("name", rows);
  }

  /** As text a row is six words, the first three and the last of which a script in use reads. */
  private Reply byRange(CallContext context) {
    context.madeUp("the columns of permstat");
    return new Reply.Rows("range", panel.rights.grants().stream().map(this::row).toList());
  }

  private Element row(Grant grant) {
    long used =
        panel.accounts().named(grant.account()).stream()
            .flatMap(account -> panel.addresses.of(account).stream())
            .filter(booking -> grant.interval().contains(booking.address()))
            .count();
    return Element.of("elem")
        .add("range", grant.interval().firstAddress() + " - " + grant.interval().lastAddress())
        .add("size", grant.interval().size().toString())
        .add(Element.of("used", used))
        .add("user", grant.account());
  }
}
