package io.vpskit.examples;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.MachinePanel;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.Tariff;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import java.time.Duration;

/**
 * What does it look like when a VPS is sold?
 *
 * <p>An emulated VMmanager 5 is started in this process and called over HTTPS, its certificate
 * pinned by the fingerprint. One VPS is built for its order; the sale makes the pool build two
 * spares; the next order of the same VPS gets one of them. Every decision is printed as it is
 * taken, with its reason. Nothing is left behind.
 *
 * <p>Takes about 20 seconds: the emulated machines need eight seconds each. Run it at the root of
 * the project:
 *
 * <pre>{@code mvn -q compile exec:java}</pre>
 */
public final class Quickstart {
  private static final String PANEL_USER = "admin";
  private static final String PANEL_PASSWORD = "kanarek-7Qx-quickstart";
  private static final String TARIFF = "KVM-1";
  private static final String DEBIAN = "ISPsystem__Debian-12-x86_64";
  private static final int SPARES = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Quickstart() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   * @throws InterruptedException when it is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Display display = Display.standard();
    VmManagerEmulator panel =
        VmManagerEmulator.builder()
            .administrator(PANEL_USER, PANEL_PASSWORD)
            .smallCatalogue()
            .build();
    Story story = new Story(display, PATIENCE);
    try (TemporaryFolder folder = new TemporaryFolder();
        EmulatorServer server = panel.startHttps();
        Provisioner provisioner =
            Provisioner.builder()
                .database(Database.sqlite(folder.file("quickstart.db")))
                .tariff(tariff())
                .module(module(server))
                .listener(story)
                .build()
                .start()) {
      display.line("An emulated VMmanager 5 listens at " + server.url() + ".");
      sellColdThenWarm(provisioner, story);
    }
    display.line(
        "   Besides, the panel answered "
            + panel.ledger().callCount("vm")
            + " listings of machines; one serves all that are waited for.");
  }

  private static void sellColdThenWarm(Provisioner provisioner, Story story)
      throws InterruptedException {
    story.chapter("1. An order while the pool is empty");
    Service cold = story.sell(provisioner, order("cold-1", "anna"));

    story.chapter("2. The sale fills the pool");
    story.waitForSpares(provisioner, SPARES);

    story.chapter("3. The same order again, by somebody else");
    Service warm = story.sell(provisioner, order("warm-1", "berta"));

    story.chapter("What became of the orders");
    story.summary(cold);
    story.summary(warm);
  }

  private static Tariff tariff() {
    return Tariff.builder()
        .name(TARIFF)
        .memoryMiB(1024)
        .diskMiB(20_480)
        .addOsTemplate(DEBIAN)
        .build();
  }

  private static ProcessingModule module(EmulatorServer server) {
    return ProcessingModule.builder()
        .name("kvm-1")
        .panel(MachinePanel.vmManager5(panelSettings(server)))
        .addTariff(TARIFF)
        .pollInterval(Duration.ofMillis(500))
        .pool(
            ModulePool.builder()
                .owner(new Customer("pool", "pool"))
                .tiers(Tiers.billmanager(SPARES, 4, 7, 9, 11))
                .statisticsWindow(StatisticsWindow.rollingDays(3))
                .build())
        .build();
  }

  private static PanelSettings panelSettings(EmulatorServer server) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, server.url()))
        .credentials(Credentials.perCall(PANEL_USER, Secret.of(PANEL_PASSWORD)))
        .trust(Trust.fingerprint(server.fingerprint()))
        .build();
  }

  private static Order order(String id, String customer) {
    return Order.builder()
        .id(id)
        .customer(Customer.of(customer))
        .tariff(TARIFF)
        .osTemplate(DEBIAN)
        .hostName(id + ".example.org")
        .build();
  }
}
