package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What works on services of every kind: {@code service.prolong} and the change of tariff. */
final class ServiceFunctions {

  private final BillManager panel;

  ServiceFunctions(BillManager panel) {
    this.panel = panel;
  }

  void addTo(FunctionTable functions) {
    functions
        .forAll("service.prolong", this::prolong)
        .forAll("service.changepricelist", this::changeTariff);
  }

  private Licence licence(CallContext context) {
    String key = context.required("elid");
    Licence licence = panel.visible(context, key);
    if (licence.status == LicenceStatus.DELETED) {
      throw Troubles.noLicence(key);
    }
    if (licence.status == LicenceStatus.ORDERED || licence.status == LicenceStatus.IN_PROGRESS) {
      throw Troubles.wrongStatus(key);
    }
    return licence;
  }

  private Reply prolong(CallContext context) {
    Licence licence = licence(context);
    int months =
        context.parameters().has("period")
            ? Tariffs.requirePeriod(licence.tariff, context.parameter("period"))
            : licence.months;
    if (licence.isTrial() || months == LicenceTariff.TRIAL) {
      throw Troubles.trial(Long.toString(licence.id));
    }
    LocalDate newEnd = Terms.end(start(licence, context), months);
    List<Element> fields = fields(licence, months, newEnd, context);
    if (!context.saves()) {
      Element periods = Values.choices("period");
      for (int period : licence.tariff.periods()) {
        String text = Integer.toString(period);
        periods.add(Values.choice(text, text, context));
      }
      return new Reply.Form(fields, List.of(periods));
    }
    renew(licence, months, newEnd, context);
    return Replies.withForm(fields, context);
  }

  /** An active licence goes on from its end, a suspended one from today. */
  private static LocalDate start(Licence licence, CallContext context) {
    LocalDate end = licence.ends;
    return licence.status == LicenceStatus.ACTIVE && end != null ? end : Terms.day(context.now());
  }

  private static List<Element> fields(
      Licence licence, int months, LocalDate newEnd, CallContext context) {
    Element fields =
        Element.of("form").add(Element.of("elid", licence.id)).add("period", text(months));
    LicenceView.date(fields, "expiredate", licence.visibility.end(licence.ends, context.now()));
    LicenceView.date(fields, "newexpiredate", newEnd);
    fields.add("status", text(licence.status.number()));
    return new ArrayList<>(fields.children());
  }

  private void renew(Licence licence, int months, LocalDate newEnd, CallContext context) {
    BigDecimal price = Tariffs.price(licence.tariff, months, licence.addOns);
    panel.wallets.requireCover(licence.owner, price);
    if (licence.status == LicenceStatus.SUSPENDED) {
      AddressRule.requireFree(panel.licences, licence.tariff, licence.address, licence, context);
    }
    panel.wallets.charge(licence, Charge.Reason.RENEWAL, months, price, context.now());
    moveEnd(licence, newEnd, context);
    licence.months = months;
    panel.changed();
  }

  private static void moveEnd(Licence licence, @Nullable LocalDate newEnd, CallContext context) {
    if (!context.plan().bends(LicenceBend.EndUnchanged.class).isEmpty()) {
      return;
    }
    for (LicenceBend.OldEndShownFor bend : context.plan().bends(LicenceBend.OldEndShownFor.class)) {
      licence.visibility.showOldEnd(licence.ends, context.now().plus(bend.time()));
    }
    licence.ends = newEnd;
    licence.status = LicenceStatus.ACTIVE;
  }

  /** In one call, as a client does it; what it costs is made up: the new term less nothing. */
  private Reply changeTariff(CallContext context) {
    Licence licence = licence(context);
    String type = licence.tariff.productType();
    LicenceTariff tariff = panel.tariffs.requireOpen(type, context.required("pricelist"));
    int months = Tariffs.requirePeriod(tariff, context.required("period"));
    BigDecimal price = Tariffs.price(tariff, months, licence.addOns);
    LocalDate newEnd = Terms.end(Terms.day(context.now()), months);
    context.madeUp("the price of another tariff");
    if (!context.saves()) {
      return new Reply.Form(preview(licence, price, newEnd, context), List.of());
    }
    panel.wallets.requireCover(licence.owner, price);
    panel.wallets.charge(licence, Charge.Reason.TARIFF_CHANGE, months, price, context.now());
    licence.tariff = tariff;
    licence.months = months;
    licence.ends = newEnd;
    licence.status = LicenceStatus.ACTIVE;
    panel.changed();
    return Reply.done();
  }

  private List<Element> preview(
      Licence licence, BigDecimal price, LocalDate newEnd, CallContext context) {
    BigDecimal old = Tariffs.price(licence.tariff, licence.months, licence.addOns);
    Element fields =
        Element.of("form")
            .add(Element.of("elid", licence.id))
            .add("oldprice", Amounts.text(old, panel.currency, context))
            .add("newprice", Amounts.text(price, panel.currency, context));
    LicenceView.date(fields, "oldexpiredate", licence.ends);
    LicenceView.date(fields, "newexpiredate", newEnd);
    fields.add("money_info", Amounts.text(price, panel.currency, context));
    return fields.children();
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
