package io.vpskit.examples;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.LicenceProduct;
import io.vpskit.provisioning.LicensingServer;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceLicence;
import io.vpskit.testkit.BillManagerEmulator;
import io.vpskit.testkit.ledger.LicenceRecord;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * How do I sell the licence of a control panel with a VPS, and what becomes of it later?
 *
 * <p>The licence is bought from a licensing server, a BILLmanager of the vendor or of a reseller,
 * when the machine has its address, and bound to it. It is renewed while the service is Active.
 * When the service is deleted it is suspended and kept under the name {@code free.lic}, and the
 * next order of the same licence takes it instead of buying another one.
 *
 * <p>Runs in virtual time, six weeks of it:
 *
 * <pre>{@code mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.Licences}</pre>
 */
public final class Licences {
  private static final String USER = "hoster";
  private static final String PASSWORD = "kanarek-7Qx-hoster";
  private static final String LITE = "ISPmanager Lite";

  private final VirtualPanel panel = new VirtualPanel();
  private final BillManagerEmulator seller =
      BillManagerEmulator.builder()
          .clock(panel.clock())
          .administrator("admin", "kanarek-7Qx-seller")
          .reseller(USER, PASSWORD, BigDecimal.valueOf(100))
          .smallCatalogue()
          .build();

  private Licences() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    new Licences().run();
  }

  private void run() {
    try (TemporaryFolder folder = new TemporaryFolder();
        Provisioner provisioner =
            Provisioner.builder()
                .database(Database.sqlite(folder.file("licences.db")))
                .clock(panel.clock())
                .tariff(panel.tariff())
                .module(panel.moduleSettings().licensingServer(licensingServer()).build())
                .build()) {
      Service anna = panel.sell(provisioner, order("order-1"));
      print("sold", anna);

      panel.pass(provisioner, Duration.ofDays(40));
      print("40 days later", provisioner.find(anna.id()).orElseThrow());

      panel.finish(provisioner, provisioner.services().delete(anna.id(), "order-1 deleted"));
      print("deleted", provisioner.find(anna.id()).orElseThrow());

      Service next = panel.sell(provisioner, order("order-2"));
      print("sold again", next);
    }
    printCharges();
  }

  private LicensingServer licensingServer() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(
                PanelEndpoint.of(PanelProduct.BILLMANAGER, "https://my.example.com:1500/billmgr"))
            .credentials(Credentials.perCall(USER, Secret.of(PASSWORD)))
            .addInterceptors(seller.interceptor())
            .build();
    return LicensingServer.builder()
        .name("vendor")
        .settings(settings)
        .addProducts(LicenceProduct.builder().name(LITE).tariffId("55227").build())
        .build();
  }

  private static Order order(String id) {
    return Order.builder().from(VirtualPanel.order(id)).licence(LITE).build();
  }

  private void print(String what, Service service) {
    System.out.printf("%s: %s at %s%n", what, service.status(), service.address().orElse("-"));
    System.out.println("  " + service.licence().map(Licences::text).orElse("no licence"));
    for (LicenceRecord licence : seller.licences()) {
      System.out.printf(
          "  the seller has licence %d, '%s' for %s, %s, until %s%n",
          licence.id(),
          licence.name(),
          licence.address(),
          licence.status(),
          licence.ends().map(Object::toString).orElse("?"));
    }
  }

  private static String text(ServiceLicence licence) {
    return licence.name()
        + " "
        + licence.id()
        + ", until "
        + licence.endsOn().map(Object::toString).orElse("not yet known")
        + licence.key().map(key -> ", with a key").orElse(", without a key yet");
  }

  private void printCharges() {
    System.out.println("What the seller was paid:");
    seller
        .ledger()
        .charges()
        .forEach(
            charge ->
                System.out.printf(
                    "  %s of '%s': %s%n",
                    charge.reason(), charge.licenceName(), charge.amount().toPlainString()));
    System.out.println("What is left: " + seller.balance(USER).toPlainString());
  }
}
