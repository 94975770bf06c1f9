package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.behaviour.ChangeDateNames;
import io.vpskit.testkit.catalogue.LicenceAddOn;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Licences as rows and forms show them. */
final class LicenceView {

  private LicenceView() {}

  static Element row(Licence licence, CallContext context, String currency) {
    BillManagerBehaviour behaviour = context.behaviour(BillManagerBehaviour.class);
    Element row = Element.of("elem").add(Element.of("id", licence.id));
    if (behaviour.namesListed() && !licence.name.isEmpty()) {
      row.add("licname", licence.name);
    }
    row.add("ip", licence.address)
        .add("pricelist", licence.tariff.name())
        .add(Element.of("pricelist_id", licence.tariff.id()))
        .add(Element.of("period", Integer.toString(licence.months)));
    row.addAll(status(licence, context));
    date(row, "createdate", licence.created);
    if (behaviour.endsListed()) {
      date(row, "expiredate", licence.visibility.end(licence.ends, context.now()));
    }
    row.addAll(changeDates(licence, behaviour)).add(automaticRenewal(licence));
    return row.add(
        "cost", Amounts.text(Tariffs.price(licence.tariff, 1, licence.addOns), currency, context));
  }

  /** The form; asking for it counts as a view of the key. */
  static List<Element> form(Licence licence, CallContext context) {
    BillManagerBehaviour behaviour = context.behaviour(BillManagerBehaviour.class);
    List<Element> fields = new ArrayList<>();
    fields.add(Element.of("elid", licence.id));
    fields.add(Element.of("id", licence.id));
    fields.add(Element.of("licname", licence.name));
    fields.add(Element.of("ip", licence.address));
    fields.add(Element.of("remoteip", licence.remoteAddress));
    fields.add(Element.of("pricelist", licence.tariff.id()));
    fields.add(Element.of("pricelist_name", licence.tariff.name()));
    fields.add(Element.of("period", Integer.toString(licence.months)));
    fields.addAll(status(licence, context));
    fields.add(Element.of("lickey", key(licence, behaviour, context)));
    Element dates = Element.of("dates");
    date(dates, "createdate", licence.created);
    date(dates, "expiredate", licence.visibility.end(licence.ends, context.now()));
    fields.addAll(dates.children());
    fields.addAll(changeDates(licence, behaviour));
    fields.add(automaticRenewal(licence));
    for (LicenceAddOn addOn : licence.tariff.addOns()) {
      fields.add(Element.of("addon_" + addOn.id(), licence.addOns.getOrDefault(addOn.id(), 0)));
    }
    return fields;
  }

  private static String key(Licence licence, BillManagerBehaviour behaviour, CallContext context) {
    boolean has =
        licence.status == LicenceStatus.ACTIVE || licence.status == LicenceStatus.SUSPENDED;
    return has ? licence.key.view(behaviour, context.now()) : "";
  }

  private static List<Element> status(Licence licence, CallContext context) {
    String number = Integer.toString(licence.status.number());
    Element translated =
        Element.translated("item_status", number, statusText(licence.status, context.language()));
    return context.behaviour(BillManagerBehaviour.class).plainStatus()
        ? List.of(Element.of("status", number), translated)
        : List.of(translated);
  }

  private static String statusText(LicenceStatus status, String language) {
    boolean russian = language.equals("ru");
    return switch (status) {
      case ORDERED -> russian ? "Заказана" : "Ordered";
      case ACTIVE -> russian ? "Активна" : "Active";
      case SUSPENDED -> russian ? "Остановлена" : "Suspended";
      case DELETED -> russian ? "Удалена" : "Deleted";
      case IN_PROGRESS -> russian ? "Обрабатывается" : "In progress";
    };
  }

  private static List<Element> changeDates(Licence licence, BillManagerBehaviour behaviour) {
    Element dates = Element.of("dates");
    if (behaviour.changeDateNames() != ChangeDateNames.SEEN) {
      date(dates, "real_ipchange", licence.addressChanged);
      date(dates, "real_keychange", licence.keyChanged);
    }
    if (behaviour.changeDateNames() != ChangeDateNames.DOCUMENTED) {
      date(dates, "ip_change_date", licence.addressChanged);
      date(dates, "lickey_change_date", licence.keyChanged);
    }
    return dates.children();
  }

  private static Element automaticRenewal(Licence licence) {
    int months = licence.automaticRenewalMonths;
    return Element.of("autoprolong", months == 0 ? "null" : Integer.toString(months));
  }

  static void date(Element parent, String name, @Nullable LocalDate date) {
    if (date != null) {
      parent.add(name, date.toString());
    }
  }
}
