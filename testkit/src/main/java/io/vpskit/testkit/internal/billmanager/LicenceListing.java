package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.util.ArrayList;
import java.util.List;

/** The licences of one product type: {@code soft}. */
final class LicenceListing {

  private final BillManager panel;
  private final String type;

  LicenceListing(BillManager panel, String type) {
    this.panel = panel;
    this.type = type;
  }

  void addTo(FunctionTable functions) {
    functions.forAll(type, this::list);
  }

  private Reply list(CallContext context) {
    List<Element> rows = new ArrayList<>();
    for (Licence licence : panel.licences.all()) {
      if (isShown(licence, context) && licence.visibility.isListed(context.now())) {
        rows.add(LicenceView.row(licence, context, panel.currency));
      }
    }
    return new Reply.Rows("id", rows);
  }

  private boolean isShown(Licence licence, CallContext context) {
    boolean deleted = licence.status == LicenceStatus.DELETED;
    return licence.tariff.productType().equals(type)
        && (licence.owner == context.caller() || context.caller().isAdministrator())
        && (!deleted || context.behaviour(BillManagerBehaviour.class).deletedListed());
  }
}
