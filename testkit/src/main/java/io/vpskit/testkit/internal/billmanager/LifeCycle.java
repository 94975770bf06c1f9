package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.ledger.Charge;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What time does to licences. */
final class LifeCycle {

  private final BillManager panel;

  LifeCycle(BillManager panel) {
    this.panel = panel;
  }

  void settle(Instant now) {
    for (Licence licence : panel.licences.all()) {
      if (activates(licence, now) | expires(licence, now) | vanishes(licence, now)) {
        panel.changed();
      }
    }
  }

  private boolean activates(Licence licence, Instant now) {
    Instant readyAt = licence.readyAt;
    if (licence.status != LicenceStatus.IN_PROGRESS || readyAt == null || now.isBefore(readyAt)) {
      return false;
    }
    licence.activate(readyAt, panel.newKey(licence));
    return true;
  }

  /** At the end of a term the licence is renewed by the seller, or it is suspended. */
  private boolean expires(Licence licence, Instant now) {
    boolean changed = false;
    while (licence.status == LicenceStatus.ACTIVE && isOver(licence.ends, now)) {
      changed = true;
      if (!renews(licence, now)) {
        licence.status = LicenceStatus.SUSPENDED;
      }
    }
    return changed;
  }

  private boolean renews(Licence licence, Instant now) {
    int months = licence.automaticRenewalMonths;
    LocalDate end = licence.ends;
    if (months < 1 || end == null || licence.isTrial()) {
      return false;
    }
    BigDecimal price = Tariffs.price(licence.tariff, months, licence.addOns);
    if (!panel.wallets.covers(licence.owner, price)) {
      return false;
    }
    panel.wallets.charge(licence, Charge.Reason.AUTOMATIC_RENEWAL, months, price, now);
    licence.ends = Terms.end(end, months);
    return true;
  }

  private static boolean vanishes(Licence licence, Instant now) {
    LocalDate end = licence.ends;
    if (licence.status != LicenceStatus.SUSPENDED
        || end == null
        || !isOver(end.plusDays(Terms.DAYS_TO_DELETION), now)) {
      return false;
    }
    licence.status = LicenceStatus.DELETED;
    return true;
  }

  private static boolean isOver(@Nullable LocalDate end, Instant now) {
    return end != null && !Terms.day(now).isBefore(end);
  }
}
