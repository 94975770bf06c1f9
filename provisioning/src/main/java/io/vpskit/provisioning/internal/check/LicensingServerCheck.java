package io.vpskit.provisioning.internal.check;

import io.vpskit.billmanager.BillManager;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.billmanager.tariff.TariffOffer;
import io.vpskit.core.PanelConnection;
import io.vpskit.provisioning.LicenceProduct;
import io.vpskit.provisioning.LicensingServer;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import io.vpskit.provisioning.internal.engine.Licensing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the licensing server: log-in, the tariffs of its products, clock. Orders nothing. */
final class LicensingServerCheck {
  private LicensingServerCheck() {}

  static void run(LicensingServer server, InstantSource clock, Findings findings) {
    Map<SellerSettings, List<LicenceProduct>> alike = new LinkedHashMap<>();
    for (LicenceProduct product : server.products()) {
      alike
          .computeIfAbsent(Licensing.seller(server, product), it -> new ArrayList<>())
          .add(product);
    }
    try (PanelConnection connection = PanelConnection.open(server.settings())) {
      PanelDoor door = new PanelDoor(connection, findings);
      alike.forEach(
          (seller, products) ->
              products(BillManager.of(connection, seller), products, door, findings));
      findings.unknown(
          Subject.ROLE,
          "not checked: whether the account may order shows only when it does",
          "see at the seller that the account may order and has money");
      door.compareClocks(clock.instant());
    }
  }

  private static void products(
      BillManager seller, List<LicenceProduct> products, PanelDoor door, Findings findings) {
    Optional<List<TariffOffer>> offers =
        door.ask(Subject.LICENCE_TARIFF, Severity.ERROR, () -> seller.tariffs().list());
    if (offers.isEmpty()) {
      return;
    }
    List<String> sold = offers.get().stream().map(it -> it.tariff().toString()).toList();
    for (LicenceProduct product : products) {
      if (!sold.contains(product.tariffId())) {
        findings.error(
            Subject.LICENCE_TARIFF,
            "licence '"
                + product.name()
                + "' has tariff "
                + product.tariffId()
                + ", which the licensing server does not sell as '"
                + seller.seller().productType()
                + "'",
            "take the number of the tariff from the seller's price list; it sells " + sold);
      }
    }
  }
}
