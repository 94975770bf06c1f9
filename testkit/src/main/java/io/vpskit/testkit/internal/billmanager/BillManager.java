package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.internal.fault.Usual;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.PanelModel;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Tokens;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.time.Instant;
import java.util.Collection;

/** A selling BILLmanager: its state, and its functions over it. Guarded by the panel's lock. */
public final class BillManager extends PanelModel {

  final Licences licences = new Licences();
  final Tariffs tariffs;
  final Wallets wallets;
  final Baskets baskets = new Baskets();
  final MoneyBook book;
  final String currency;
  private final Tokens keys;
  private final LifeCycle lifeCycle;

  public BillManager(
      Collection<LicenceTariff> catalogue, String currency, MoneyBook book, Tokens keys) {
    super("billmgr", book);
    this.tariffs = new Tariffs(catalogue);
    this.wallets = new Wallets(book);
    this.currency = currency;
    this.book = book;
    this.keys = keys;
    this.lifeCycle = new LifeCycle(this);
    for (String type : tariffs.productTypes()) {
      new LicenceListing(this, type).addTo(functions());
      new LicenceEditing(this, type).addTo(functions());
      new Ordering(this, type).addTo(functions());
      new LicenceActions(this, type).addTo(functions());
    }
    new ServiceFunctions(this).addTo(functions());
    new MoneyFunctions(this).addTo(functions());
  }

  @Override
  public void settle(Instant now) {
    lifeCycle.settle(now);
  }

  String newKey(Licence licence) {
    return licence.id + "-" + keys.next();
  }

  /**
   * A licence the caller may work on: his own, or any for an administrator; never a deleted one.
   */
  Licence require(CallContext context, String type, String key) {
    Licence licence = visible(context, key);
    if (!licence.tariff.productType().equals(type) || licence.status == LicenceStatus.DELETED) {
      throw Troubles.noLicence(key);
    }
    return licence;
  }

  /** A licence the caller may see. */
  Licence visible(CallContext context, String key) {
    return licences
        .find(key)
        .filter(it -> context.caller().isAdministrator() || it.owner == context.caller())
        .orElseThrow(() -> Troubles.noLicence(key));
  }

  @Override
  public Refusal usualRefusal(Usual usual, CallContext context) {
    return switch ((LicenceTrouble) usual) {
      case INSUFFICIENT_FUNDS ->
          Refusal.madeUp("money", "balance", "", "Not enough money", "Недостаточно средств");
      case TARIFF_CLOSED -> Troubles.noTariff(context.parameter("pricelist"));
      case ADDRESS_TAKEN -> Troubles.addressTaken(context.parameter("ip"));
      case CHANGED_TOO_EARLY ->
          Troubles.changedTooEarly(
              context.parameter("clicked_button").equals("newkey") ? "lickey" : "ip");
      case NOT_OFFERED -> Refusal.noAccess(context.function());
      case MINIMUM_TERM -> Troubles.minimumTerm(3, 60);
    };
  }
}
