package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;

/** The name server: {@code sync}. There are no zone files here, so reading them changes nothing. */
final class NameServerFunctions {

  void addTo(FunctionTable functions) {
    functions.actionForAdministrators("sync", NameServerFunctions::synchronise);
  }

  private static Reply synchronise(CallContext context) {
    String zone = context.parameter("zone");
    if (!zone.isEmpty() && !zone.endsWith(".in-addr.arpa") && !zone.endsWith(".ip6.arpa")) {
      throw Refusal.missed("zone", zone);
    }
    return Reply.done();
  }
}
