package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;

/** Actions on licences: suspend, resume, delete. With and without {@code sok}. */
final class LicenceActions {

  private final BillManager panel;
  private final String type;

  LicenceActions(BillManager panel, String type) {
    this.panel = panel;
    this.type = type;
  }

  void addTo(FunctionTable functions) {
    functions
        .actionForAll(type + ".suspend", context -> onEach(offered(context), this::suspend))
        .actionForAll(type + ".resume", context -> onEach(offered(context), this::resume))
        .actionForAll(type + ".delete", context -> onEach(context, this::delete));
  }

  private static CallContext offered(CallContext context) {
    if (!context.behaviour(BillManagerBehaviour.class).suspensionOffered()) {
      throw Refusal.noAccess(context.function());
    }
    return context;
  }

  private Reply onEach(CallContext context, BiConsumer<Licence, CallContext> action) {
    context.required("elid");
    List<Licence> licences =
        context.parameters().list("elid").stream()
            .map(key -> panel.require(context, type, key))
            .toList();
    licences.forEach(licence -> action.accept(licence, context));
    return Reply.done();
  }

  private void suspend(Licence licence, CallContext context) {
    if (licence.status == LicenceStatus.SUSPENDED) {
      return;
    }
    if (licence.status != LicenceStatus.ACTIVE) {
      throw Troubles.wrongStatus(Long.toString(licence.id));
    }
    licence.status = LicenceStatus.SUSPENDED;
    panel.changed();
  }

  private void resume(Licence licence, CallContext context) {
    if (licence.status == LicenceStatus.ACTIVE) {
      return;
    }
    LocalDate end = licence.ends;
    if (licence.status != LicenceStatus.SUSPENDED
        || end == null
        || !Terms.day(context.now()).isBefore(end)) {
      throw Troubles.wrongStatus(Long.toString(licence.id));
    }
    AddressRule.requireFree(panel.licences, licence.tariff, licence.address, licence, context);
    licence.status = LicenceStatus.ACTIVE;
    panel.changed();
  }

  private void delete(Licence licence, CallContext context) {
    LocalDate created = licence.created;
    int months = licence.tariff.minimumTermMonths();
    if (created != null) {
      LocalDate allowed = created.plusMonths(months);
      LocalDate today = Terms.day(context.now());
      if (today.isBefore(allowed)) {
        throw Troubles.minimumTerm(months, ChronoUnit.DAYS.between(today, allowed));
      }
    }
    licence.status = LicenceStatus.DELETED;
    licence.readyAt = null;
    panel.baskets.takeAll(licence.owner, item -> item.licence() == licence);
    panel.changed();
  }
}
