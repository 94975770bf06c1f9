package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.catalogue.LicenceAddOn;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One licence: shown, bound, its key and its add-ons changed ({@code soft.edit}). */
final class LicenceEditing {

  private final BillManager panel;
  private final String type;

  LicenceEditing(BillManager panel, String type) {
    this.panel = panel;
    this.type = type;
  }

  void addTo(FunctionTable functions) {
    functions.forAll(type + ".edit", this::edit);
  }

  private Reply edit(CallContext context) {
    String key = context.required("elid");
    if (!context.saves()) {
      return new Reply.Form(LicenceView.form(shown(context, key), context), List.of());
    }
    Licence licence = panel.require(context, type, key);
    meddle(licence, context, LicenceBend.BoundMeanwhile.class);
    Reply reply =
        context.parameter("clicked_button").equals("newkey")
            ? newKey(licence, context)
            : change(licence, context);
    meddle(licence, context, LicenceBend.BoundAfterwards.class);
    return reply;
  }

  /** Deleted licences can be looked at as long as they are listed. */
  private Licence shown(CallContext context, String key) {
    Licence licence = panel.visible(context, key);
    boolean looksDeleted = licence.status == LicenceStatus.DELETED;
    return looksDeleted && context.behaviour(BillManagerBehaviour.class).deletedListed()
        ? licence
        : panel.require(context, type, key);
  }

  private void meddle(Licence licence, CallContext context, Class<? extends LicenceBend> when) {
    for (LicenceBend bend : context.plan().bends(when)) {
      if (bend instanceof LicenceBend.BoundMeanwhile bound) {
        meddle(licence, bound.name(), bound.address(), context);
      } else if (bend instanceof LicenceBend.BoundAfterwards bound) {
        meddle(licence, bound.name(), bound.address(), context);
      }
    }
  }

  private void meddle(Licence licence, String name, String address, CallContext context) {
    licence.name = name;
    licence.address = address;
    licence.addressChanged = Terms.day(context.now());
    panel.changed();
  }

  private Reply newKey(Licence licence, CallContext context) {
    if (licence.status != LicenceStatus.ACTIVE && licence.status != LicenceStatus.SUSPENDED) {
      throw Troubles.wrongStatus(Long.toString(licence.id));
    }
    MonthRule.require("lickey", licence.keyChanged, context);
    licence.key.reissue(panel.newKey(licence));
    licence.keyChanged = Terms.day(context.now());
    panel.changed();
    return new Reply.Done(List.of(Element.of("lickey", licence.key.text())));
  }

  private Reply change(Licence licence, CallContext context) {
    String address = context.parameters().find("ip").orElse(licence.address);
    requireChangeable(licence, address, context);
    Map<Long, Integer> more = changedAddOns(licence, context);
    changeAddOns(licence, more, context);
    rebind(licence, address, context);
    licence.name = context.parameters().find("licname").orElse(licence.name);
    licence.remoteAddress =
        context.parameters().findEvenEmpty("remoteip").orElse(licence.remoteAddress);
    licence.reference = context.parameters().findEvenEmpty("remoteid").orElse(licence.reference);
    context
        .parameters()
        .find("autoprolong")
        .ifPresent(text -> licence.automaticRenewalMonths = Ordering.automaticRenewal(text));
    panel.changed();
    return reply(licence, context);
  }

  private void requireChangeable(Licence licence, String address, CallContext context) {
    if (Addresses.same(address, licence.address)) {
      return;
    }
    AddressRule.requireSuitable(address, context);
    if (!address.equals(Licence.FREE_ADDRESS)) {
      MonthRule.require("ip", licence.addressChanged, context);
    }
    AddressRule.requireFree(panel.licences, licence.tariff, address, licence, context);
  }

  private static void rebind(Licence licence, String address, CallContext context) {
    if (Addresses.same(address, licence.address)) {
      return;
    }
    licence.address = address;
    if (!licence.isFree()) {
      licence.addressChanged = Terms.day(context.now());
    }
  }

  private static Map<Long, Integer> changedAddOns(Licence licence, CallContext context) {
    Map<Long, Integer> changed = new TreeMap<>(Ordering.addOns(licence.tariff, context));
    changed
        .entrySet()
        .removeIf(it -> it.getValue().equals(licence.addOns.getOrDefault(it.getKey(), 0)));
    return changed;
  }

  /** More costs the price of a whole term; less gives nothing back. Both are made up. */
  private void changeAddOns(Licence licence, Map<Long, Integer> changed, CallContext context) {
    boolean atOnce = context.behaviour(BillManagerBehaviour.class).addOnsChargedAtOnce();
    BigDecimal total =
        changed.entrySet().stream()
            .map(addOn -> price(licence, addOn.getKey(), addOn.getValue()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (atOnce) {
      panel.wallets.requireCover(licence.owner, total);
    }
    changed.forEach((id, amount) -> changeAddOn(licence, id, amount, atOnce, context));
  }

  private void changeAddOn(
      Licence licence, long id, int amount, boolean atOnce, CallContext context) {
    BigDecimal price = price(licence, id, amount);
    context.madeUp("the price of an add-on");
    if (price.signum() > 0 && !atOnce) {
      panel.baskets.addAddOn(licence, id, amount, price);
      return;
    }
    if (price.signum() > 0) {
      panel.wallets.charge(licence, Charge.Reason.ADD_ON, 0, price, context.now());
    }
    licence.addOns.put(id, amount);
  }

  private static BigDecimal price(Licence licence, long id, int amount) {
    int more = amount - licence.addOns.getOrDefault(id, 0);
    BigDecimal single =
        licence.tariff.addOns().stream()
            .filter(addOn -> addOn.id() == id)
            .map(LicenceAddOn::monthlyPrice)
            .findFirst()
            .orElse(BigDecimal.ZERO);
    return single.multiply(
        BigDecimal.valueOf(Math.max(0, more) * (long) Math.max(1, licence.months)));
  }

  private static Reply reply(Licence licence, CallContext context) {
    return Replies.withForm(LicenceView.form(licence, context), context);
  }
}
