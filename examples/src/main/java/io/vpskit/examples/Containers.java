package io.vpskit.examples;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.JournalEntry;
import io.vpskit.provisioning.MachinePanel;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.Tariff;
import io.vpskit.testkit.VmManagerEdition;
import io.vpskit.testkit.ledger.MachineRecord;

/**
 * What is different when I sell containers, on VMmanager OVZ?
 *
 * <p>A tariff says what only containers have: processor frequency, how many processes, how many
 * open files. A container is resized while it runs, so the pool counts by OS template alone, and a
 * spare serves every tariff: here it is built with 2 GiB of memory, with the tariff that comes
 * first, and sold with 1 GiB.
 *
 * <p>Runs in virtual time:
 *
 * <pre>{@code mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.Containers}</pre>
 */
public final class Containers {
  private static final String DEBIAN = "debian-12-x86_64";

  private Containers() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    VirtualPanel panel = new VirtualPanel(VmManagerEdition.OVZ);
    try (TemporaryFolder folder = new TemporaryFolder();
        Provisioner provisioner =
            Provisioner.builder()
                .database(Database.sqlite(folder.file("containers.db")))
                .clock(panel.clock())
                .tariff(tariff("OVZ-1", 1, 20))
                .tariff(tariff("OVZ-2", 2, 10))
                .module(module(panel))
                .build()) {
      panel.workUntil(provisioner, () -> provisioner.pool().status().get(0).ready() == 1);
      System.out.println("The pool has a spare:");
      panel.emulator().machines().forEach(Containers::print);

      Service sold = panel.sell(provisioner, order("order-1", "OVZ-1"));
      System.out.printf("%s is sold, %s:%n", sold.tariff(), sold.delivery().orElseThrow());
      print(panel.emulator().machine(sold.machineName().orElseThrow()).orElseThrow());
      for (JournalEntry entry : provisioner.journal(sold.id())) {
        System.out.printf("  %s: %s%n", entry.decision(), entry.reason());
      }
    }
  }

  /** So many GiB of memory, and twenty times as many GiB of disk. */
  private static Tariff tariff(String name, int size, int sort) {
    return Tariff.builder()
        .name(name)
        .sort(sort)
        .memoryMiB(1024 * size)
        .cores(size)
        .diskMiB(20_480 * size)
        .processorMHz(1200)
        .processLimit(150)
        .fileLimit(9000)
        .addOsTemplate(DEBIAN)
        .build();
  }

  private static ProcessingModule module(VirtualPanel panel) {
    return ProcessingModule.builder()
        .name("ovz-1")
        .panel(MachinePanel.vmManager5(panel.settings()))
        .addTariffs("OVZ-1", "OVZ-2")
        .pool(
            ModulePool.builder()
                .owner(new Customer("pool", "pool"))
                .tiers(Tiers.billmanager(1, 2, 3, 4, 5))
                .statisticsWindow(StatisticsWindow.rollingDays(3))
                .addAlwaysPooled(AlwaysPooled.of(DEBIAN))
                .build())
        .build();
  }

  private static Order order(String id, String tariff) {
    return Order.builder()
        .id(id)
        .customer(Customer.of("anna"))
        .tariff(tariff)
        .osTemplate(DEBIAN)
        .hostName(id + ".example.org")
        .build();
  }

  private static void print(MachineRecord container) {
    System.out.printf(
        "  a container of '%s' with %d MiB of memory, %d MiB of disk, %s%n",
        container.owner(), container.memoryMiB(), container.diskMiB(), container.status());
  }
}
