package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.PanelFunction;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import java.util.List;

/**
 * The rights of an account: which functions it may call. The top level is listed by the id of the
 * account, everything below by its name.
 */
final class RightsFunctions {

  private final VmManager panel;
  private final FunctionTable functions;

  RightsFunctions(VmManager panel) {
    this.panel = panel;
    this.functions = panel.functions();
  }

  void addTo(FunctionTable table) {
    table
        .forAdministrators("userrights", this::list)
        .actionForAdministrators("userrights.suspend", context -> allow(false, context))
        .actionForAdministrators("userrights.resume", context -> allow(true, context));
  }

  private Reply list(CallContext context) {
    String plid = context.parameter("plid");
    if (plid.isEmpty()) {
      panel.accounts().requireId(context.required("elid"));
      return rows("");
    }
    panel.accounts().requireName(plid);
    return rows(context.required("elid") + ".");
  }

  /** The functions that begin with the parent's name and go one step deeper. */
  private Reply rows(String parent) {
    List<Element> rows =
        functions.all().stream()
            .filter(function -> function.leastLevel() <= Account.USER)
            .map(PanelFunction::name)
            .filter(name -> !name.isEmpty() && name.startsWith(parent))
            .filter(name -> name.indexOf('.', parent.length()) < 0)
            .map(name -> Element.of("elem").add("name", name))
            .toList();
    return new Reply.Rows("name", rows);
  }

  private Reply allow(boolean allowed, CallContext context) {
    Account account = panel.accounts().requireName(context.required("plid"));
    context.required("elid");
    for (String name : context.parameters().list("elid")) {
      String function = functions.require(name).name();
      boolean changed =
          allowed
              ? account.deniedFunctions().remove(function)
              : account.deniedFunctions().add(function);
      if (changed) {
        panel.changed();
      }
    }
    return Reply.done();
  }
}
