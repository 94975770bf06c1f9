package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.OwnerDeletion;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.ledger.SecretKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The accounts: {@code user} and its relatives. */
final class AccountFunctions {

  private static final List<String> LIMITS =
      List.of("isolimitsize", "isolimitnum", "snapshot_limit");

  private final VmManager panel;

  AccountFunctions(VmManager panel) {
    this.panel = panel;
  }

  void addTo(FunctionTable functions) {
    functions
        .forAdministrators("user", this::list)
        .forAdministrators("user.edit", this::edit)
        .actionForAdministrators("user.delete", this::delete)
        .actionForAdministrators("user.enable", context -> enable(true, context))
        .actionForAdministrators("user.disable", context -> enable(false, context));
  }

  private Reply list(CallContext context) {
    List<Element> rows = new ArrayList<>();
    for (Account account : panel.accounts().all()) {
      rows.add(
          Element.of("elem")
              .add(Element.of("id", account.id()))
              .add("name", account.name())
              .add(level(account, context)));
    }
    return new Reply.Rows("id", rows);
  }

  private static Element level(Account account, CallContext context) {
    String raw = Integer.toString(account.level());
    if (!context.behaviour().translatedColumns()) {
      return Element.of("level", raw);
    }
    boolean russian = context.language().equals("ru");
    String text =
        account.isAdministrator()
            ? (russian ? "Администратор" : "Administrator")
            : (russian ? "Пользователь" : "User");
    return Element.translated("level", raw, text);
  }

  private Reply edit(CallContext context) {
    if (context.parameters().has("elid")) {
      Account account = panel.accounts().require(context.parameter("elid"));
      return context.saves() ? change(account, context) : view(account);
    }
    return context.saves() ? create(context) : emptyForm();
  }

  private static Reply emptyForm() {
    return new Reply.Form(
        List.of(
            Element.of("name"),
            Element.of("passwd"),
            Element.of("confirm"),
            Element.of("level", Account.USER)),
        List.of());
  }

  private static Reply view(Account account) {
    List<Element> fields = new ArrayList<>();
    fields.add(Element.of("elid", account.id()));
    fields.add(Element.of("id", account.id()));
    fields.add(Element.of("name", account.name()));
    fields.add(Element.of("level", account.level()));
    LIMITS.forEach(
        limit -> fields.add(Element.of(limit, account.limits().getOrDefault(limit, ""))));
    return new Reply.Form(fields, List.of());
  }

  /** The parameter {@code confirm} is not looked at: a client in use sends a wrong one. */
  private Reply create(CallContext context) {
    String name = Values.name(context.required("name"));
    String password = Passwords.ofAccount(context);
    int level =
        context.parameters().find("level").map(AccountFunctions::level).orElse(Account.USER);
    Account account = panel.accounts().create(name, password, level, context.now());
    noteLimits(account, context);
    panel.changed();
    return new Reply.Done(List.of(Element.of("id", account.id())));
  }

  private Reply change(Account account, CallContext context) {
    String name = Values.name(context.parameters().find("name").orElse(account.name()));
    int level =
        context.parameters().find("level").map(AccountFunctions::level).orElse(account.level());
    if (context.parameters().has("passwd")) {
      account.password(SecretText.of(Passwords.ofAccount(context)));
      panel.secrets.ofAccount(
          SecretKind.ACCOUNT_PASSWORD, account, account.password(), context.now());
    }
    if (!name.equals(account.name())) {
      panel.accounts().rename(account, name);
    }
    account.level(level);
    noteLimits(account, context);
    panel.changed();
    return new Reply.Done(List.of(Element.of("elid", account.id())));
  }

  private static int level(String value) {
    int level = Values.positiveInt("level", value);
    if (level != Account.USER && level != Account.ADMINISTRATOR) {
      throw Refusal.badValue("level", value);
    }
    return level;
  }

  private static void noteLimits(Account account, CallContext context) {
    for (String limit : LIMITS) {
      context.parameters().find(limit).ifPresent(value -> account.limits().put(limit, value));
    }
  }

  private Reply enable(boolean enabled, CallContext context) {
    return each(
        context,
        account -> {
          if (account.enabled() != enabled) {
            account.enabled(enabled);
            panel.changed();
          }
        });
  }

  private Reply delete(CallContext context) {
    return each(context, account -> delete(account, context));
  }

  private void delete(Account account, CallContext context) {
    List<Machine> machines = List.copyOf(panel.machines.ownedBy(account));
    if (!machines.isEmpty()
        && context.behaviour(Behaviour.class).ownerDeletion() == OwnerDeletion.REFUSED) {
      throw Refusal.ownsMachines(account.name());
    }
    machines.forEach(machine -> panel.machines.delete(machine, context.now()));
    panel.accounts().delete(account, context.now());
    panel.changed();
  }

  private Reply each(CallContext context, Consumer<Account> action) {
    context.required("elid");
    for (String key : context.parameters().list("elid")) {
      Account account = panel.accounts().require(key);
      if (account == context.caller()) {
        // Nobody saws off his own branch.
        throw Refusal.noAccess(context.function());
      }
      action.accept(account);
    }
    return Reply.done();
  }
}
