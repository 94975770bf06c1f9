package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.internal.ledger.SecretBook;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.ledger.SecretKind;
import java.util.List;

/** The accounts: {@code user} and {@code user.edit}. */
final class AccountFunctions {

  private final IpManager panel;
  private final SecretBook secrets;

  AccountFunctions(IpManager panel, SecretBook secrets) {
    this.panel = panel;
    this.secrets = secrets;
  }

  void addTo(FunctionTable functions) {
    functions.forAdministrators("user", this::list).forAdministrators("user.edit", this::edit);
  }

  private Reply list(CallContext context) {
    List<Element> rows =
        panel.accounts().all().stream()
            .map(
                account ->
                    Element.of("elem")
                        .add(Element.of("id", account.id()))
                        .add("name", account.name())
                        .add(Element.of("level", account.level())))
            .toList();
    return new Reply.Rows("id", rows);
  }

  private Reply edit(CallContext context) {
    if (context.parameters().has("elid")) {
      Account account = panel.accounts().require(context.parameter("elid"));
      return context.saves() ? changePassword(account, context) : view(account);
    }
    return context.saves() ? create(context) : emptyForm();
  }

  private static Reply emptyForm() {
    return new Reply.Form(
        List.of(Element.of("name"), Element.of("passwd"), Element.of("confirm")), List.of());
  }

  private static Reply view(Account account) {
    return new Reply.Form(
        List.of(
            Element.of("elid", account.id()),
            Element.of("id", account.id()),
            Element.of("name", account.name())),
        List.of());
  }

  private Reply create(CallContext context) {
    String name = Values.name(context.required("name"));
    Account account = panel.accounts().create(name, password(context), Account.USER, context.now());
    panel.changed();
    return new Reply.Done(List.of(Element.of("id", account.id())));
  }

  private Reply changePassword(Account account, CallContext context) {
    if (context.parameters().has("passwd")) {
      account.password(SecretText.of(password(context)));
      secrets.ofAccount(SecretKind.ACCOUNT_PASSWORD, account, account.password(), context.now());
      panel.changed();
    }
    return Reply.done();
  }

  private static String password(CallContext context) {
    String password = context.required("passwd");
    if (password.length() < context.behaviour().minimumPasswordLength()) {
      throw Refusal.badValue("passwd", "");
    }
    if (!password.equals(context.parameter("confirm"))) {
      throw Refusal.badValue("confirm", "");
    }
    return password;
  }
}
