package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Balances, the basket, and orders that wait to be paid. */
final class MoneyFunctions {

  private static final String PROJECT = "Licences";

  private final BillManager panel;

  MoneyFunctions(BillManager panel) {
    this.panel = panel;
  }

  void addTo(FunctionTable functions) {
    functions
        .forAll("subaccount", this::balances)
        .forAll("usrparam", this::account)
        .forAll("basket", this::basket)
        .forAll("order", this::orders);
  }

  private Reply balances(CallContext context) {
    Element row =
        Element.of("elem")
            .add(Element.of("id", 1))
            .add("project", PROJECT)
            .add("balance", balance(context));
    return new Reply.Rows("id", List.of(row));
  }

  private Reply account(CallContext context) {
    return new Reply.Form(
        List.of(
            Element.of("elid", context.caller().id()),
            Element.of("realname", context.caller().name()),
            Element.of("balance", balance(context))),
        List.of());
  }

  private String balance(CallContext context) {
    return Amounts.text(panel.wallets.balance(context.caller()), panel.currency, context);
  }

  private Reply basket(CallContext context) {
    if (context.saves()) {
      return switch (context.parameter("clicked_button")) {
        case "delete" -> remove(context);
        case "clearbasket" -> clear(context);
        default -> throw Refusal.badValue("clicked_button", context.parameter("clicked_button"));
      };
    }
    List<Baskets.Item> items = panel.baskets.of(context.caller());
    if (items.isEmpty()) {
      return new Reply.Nodes(List.of(Replies.list("itemlist", List.of())));
    }
    BigDecimal total =
        items.stream().map(Baskets.Item::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Reply.Nodes(
        List.of(
            Element.of("billorder", context.caller().id()),
            Element.of("total_sum", Amounts.text(total, panel.currency, context)),
            Element.of("tax", Amounts.text(BigDecimal.ZERO, panel.currency, context)),
            Replies.list("itemlist", items.stream().map(it -> row(it, context)).toList())));
  }

  private Element row(Baskets.Item item, CallContext context) {
    return Element.of("elem")
        .add(Element.of("id", item.id()))
        .add(Element.of("item.id", item.licence().id))
        .add("item.type", item.licence().tariff.productType())
        .add("item.period", Integer.toString(item.licence().months))
        .add("cost", Amounts.text(item.price(), panel.currency, context));
  }

  private Reply remove(CallContext context) {
    String id = context.required("id");
    giveUp(
        panel.baskets.take(context.caller(), id).orElseThrow(() -> Refusal.missed("basket", id)));
    return Reply.done();
  }

  private Reply clear(CallContext context) {
    panel.baskets.takeAll(context.caller(), item -> true).forEach(this::giveUp);
    return Reply.done();
  }

  /** A licence that was never paid for goes with its place in the basket. */
  private void giveUp(Baskets.Item item) {
    if (item.licence().status == LicenceStatus.ORDERED) {
      item.licence().status = LicenceStatus.DELETED;
    }
    panel.changed();
  }

  private Reply orders(CallContext context) {
    List<Element> rows = new ArrayList<>();
    for (Baskets.Item item : panel.baskets.of(context.caller())) {
      rows.add(
          Element.of("elem")
              .add(Element.of("item_id", item.licence().id))
              .add("desc", "Payment " + item.id()));
    }
    context.madeUp("orders that wait to be paid");
    return new Reply.Nodes(List.of(Replies.list("inpaylist", rows)));
  }
}
