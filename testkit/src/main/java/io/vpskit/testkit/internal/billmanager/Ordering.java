package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.behaviour.ShortOfFunds;
import io.vpskit.testkit.catalogue.LicenceAddOn;
import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Keys;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.ledger.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The order wizard of one product type, and the question that goes before it. */
final class Ordering {

  private static final int LONGEST_NAME = 255;

  private final BillManager panel;
  private final String type;

  Ordering(BillManager panel, String type) {
    this.panel = panel;
    this.type = type;
  }

  void addTo(FunctionTable functions) {
    functions
        .forAll(type + ".order", this::tariffs)
        .forAll(type + ".order.pricelist", this::tariffs)
        .forAll(type + ".order.param", context -> parameters(context, "period"))
        .forAll("v2." + type + ".order.param", context -> parameters(context, "order_period"))
        .forAll(type + ".checkip", this::checkAddress);
  }

  private Reply tariffs(CallContext context) {
    List<Element> rows = new ArrayList<>();
    for (LicenceTariff tariff : panel.tariffs.open(type)) {
      rows.add(
          Element.of("elem")
              .add(Element.of("pricelist", tariff.id()))
              .add("desc", tariff.name())
              .add("price", Amounts.text(tariff.monthlyPrice(), panel.currency, context)));
    }
    Element periods = Values.choices("period").add(Values.choice("1", "1", context));
    return new Reply.Nodes(List.of(periods, Replies.list("tariflist", rows)));
  }

  private Reply checkAddress(CallContext context) {
    if (!context.behaviour(BillManagerBehaviour.class).addressCheckOffered()) {
      throw Refusal.functionMissed(context.function());
    }
    LicenceTariff tariff = panel.tariffs.requireOpen(type, context.required("pricelist"));
    String address = context.required("ip");
    AddressRule.requireSuitable(address, context);
    AddressRule.requireFree(panel.licences, tariff, address, null, context);
    context.madeUp("the answer for a free address");
    return Reply.done();
  }

  private Reply parameters(CallContext context, String periodParameter) {
    if (!context.parameters().has("pricelist")) {
      throw Troubles.wrongStep();
    }
    LicenceTariff tariff = panel.tariffs.requireOpen(type, context.parameter("pricelist"));
    return context.saves() ? order(tariff, periodParameter, context) : form(tariff, context);
  }

  private static Reply form(LicenceTariff tariff, CallContext context) {
    List<Element> fields = new ArrayList<>();
    fields.add(Element.of("pricelist", tariff.id()));
    fields.add(Element.of("licname"));
    fields.add(Element.of("ip"));
    fields.add(Element.of("autoprolong", "null"));
    tariff.addOns().forEach(addOn -> fields.add(Element.of("addon_" + addOn.id(), 0)));
    Element periods = Values.choices("period");
    for (int months : tariff.periods()) {
      String text = Integer.toString(months);
      periods.add(Values.choice(text, text, context));
    }
    return new Reply.Form(fields, List.of(periods));
  }

  private Reply order(LicenceTariff tariff, String periodParameter, CallContext context) {
    int months = Tariffs.requirePeriod(tariff, context.required(periodParameter));
    String address = context.required("ip");
    AddressRule.requireSuitable(address, context);
    AddressRule.requireFree(panel.licences, tariff, address, null, context);
    if (context.parameter("licname").length() > LONGEST_NAME) {
      throw Refusal.badValue("licname", context.parameter("licname"));
    }
    Licence licence = buy(tariff, months, context);
    if (!context.plan().bends(LicenceBend.CarriedOutTwice.class).isEmpty()) {
      licence = buy(tariff, months, context);
    }
    return reply(licence, context);
  }

  private Licence buy(LicenceTariff tariff, int months, CallContext context) {
    Map<Long, Integer> addOns = addOns(tariff, context);
    BigDecimal price = Tariffs.price(tariff, months, addOns);
    boolean atOnce = Values.isOn(context.parameter("skipbasket"));
    boolean covered = panel.wallets.covers(context.caller(), price);
    if (atOnce && !covered && refusesWithoutFunds(context)) {
      throw panel.wallets.noFunds(context.caller(), price);
    }
    Licence licence = create(context.caller(), tariff, months, context);
    licence.addOns.putAll(addOns);
    bend(licence, context);
    if (atOnce && covered) {
      pay(licence, price, context);
    } else {
      panel.baskets.add(licence, price);
    }
    panel.changed();
    return licence;
  }

  private static boolean refusesWithoutFunds(CallContext context) {
    context.madeUp("an order without funds");
    return context.behaviour(BillManagerBehaviour.class).shortOfFunds() == ShortOfFunds.REFUSED;
  }

  private Licence create(Account owner, LicenceTariff tariff, int months, CallContext context) {
    Licence licence = panel.licences.create(owner, tariff, months);
    licence.name = context.parameter("licname");
    licence.address = context.parameter("ip");
    licence.remoteAddress = context.parameter("remoteip");
    licence.reference = context.parameter("remoteid");
    licence.automaticRenewalMonths = automaticRenewal(context.parameter("autoprolong"));
    panel.book.made(licence);
    panel.book.ordered();
    return licence;
  }

  private void pay(Licence licence, BigDecimal price, CallContext context) {
    panel.wallets.charge(licence, Charge.Reason.ORDER, licence.months, price, context.now());
    boolean stuck = !context.plan().bends(LicenceBend.NeverActive.class).isEmpty();
    Instant ready =
        context.now().plus(context.behaviour(BillManagerBehaviour.class).activationTime());
    licence.paid(stuck ? null : ready);
  }

  private static void bend(Licence licence, CallContext context) {
    for (LicenceBend bend : context.plan().bends(LicenceBend.class)) {
      if (bend instanceof LicenceBend.KeyNeverComes) {
        licence.key.neverComes();
      } else if (bend instanceof LicenceBend.MissingFromListings missing) {
        licence.visibility.hideFromListings(missing.count());
      } else if (bend instanceof LicenceBend.MissingFor missing) {
        licence.visibility.hideUntil(context.now().plus(missing.time()));
      }
    }
  }

  private static Reply reply(Licence licence, CallContext context) {
    Element id = Element.of("id", licence.id);
    Element itemId = Element.of("item.id", licence.id);
    return new Reply.Done(
        switch (context.behaviour(BillManagerBehaviour.class).orderReply()) {
          case ID_AND_ITEM_ID -> List.of(id, itemId);
          case ID -> List.of(id);
          case ITEM_ID -> List.of(itemId);
          case NONE -> List.of();
        });
  }

  /** The amounts that a call names, by add-on of the tariff. */
  static Map<Long, Integer> addOns(LicenceTariff tariff, CallContext context) {
    Map<Long, Integer> amounts = new TreeMap<>();
    for (LicenceAddOn addOn : tariff.addOns()) {
      String name = "addon_" + addOn.id();
      context
          .parameters()
          .find(name)
          .ifPresent(text -> amounts.put(addOn.id(), amount(name, text)));
    }
    return amounts;
  }

  private static int amount(String name, String text) {
    return Keys.parse(text)
        .filter(number -> number <= 1_000_000)
        .map(Long::intValue)
        .orElseThrow(() -> Refusal.badValue(name, text));
  }

  /** Months of each renewal by the seller; anything but a number means none. */
  static int automaticRenewal(String text) {
    return text.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(text) : 0;
  }
}
