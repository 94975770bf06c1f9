package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.internal.wire.Element;
import java.util.List;

/** The functions that every panel of the family has. */
public final class CommonFunctions {

  private final Accounts accounts;
  private final Sessions sessions;
  private final ProgressLog progress;

  CommonFunctions(Accounts accounts, Sessions sessions, ProgressLog progress) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.progress = progress;
  }

  void addTo(FunctionTable functions) {
    functions
        .forAll("", context -> new Reply.Nodes(List.of()))
        .forAll("whoami", CommonFunctions::whoAmI)
        .forAll("progress.get", progress::get)
        .actionForAdministrators("session.newkey", this::newKey);
  }

  private Reply newKey(CallContext context) {
    Account account = accounts.requireName(context.required("username"));
    sessions.addKey(context.required("key"), account, context.now());
    return Reply.done();
  }

  private static Reply whoAmI(CallContext context) {
    context.madeUp("the shape of whoami");
    Account caller = context.caller();
    return new Reply.Nodes(
        List.of(
            Element.of("user")
                .attribute("name", caller.name())
                .attribute("level", Integer.toString(caller.level()))));
  }
}
