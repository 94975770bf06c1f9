package io.vpskit.examples;

import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.JournalEntry;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.util.List;

/**
 * What becomes of orders when the program is stopped while machines are being built?
 *
 * <p>Three orders are taken and their machines asked for; the panel's answer to the third request
 * is lost. Then the provisioner is closed, and opened again on the same database. It looks the
 * third machine up by the name that was written down before it was asked for, and waits for all of
 * them: three orders, three machines. A program that is killed finds everything in the same state;
 * only the {@code close()} is missing then.
 *
 * <p>Runs in virtual time on the calling thread ({@code runDueWork}):
 *
 * <pre>{@code
 * mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.RestartInTheMiddle
 * }</pre>
 */
public final class RestartInTheMiddle {
  private static final List<String> ORDERS = List.of("order-1", "order-2", "order-3");

  private RestartInTheMiddle() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    VirtualPanel panel = new VirtualPanel();
    panel
        .emulator()
        .faults()
        .on("vm.edit")
        .when(PanelCall::creates)
        .nth(ORDERS.size())
        .loseAnswerAfterEffect();
    try (TemporaryFolder folder = new TemporaryFolder()) {
      orderAndStop(panel, folder.file("restart.db"));
      startAgainAndFinish(panel, folder.file("restart.db"));
    }
    System.out.println("Machines made in all: " + panel.emulator().ledger().machineCount());
  }

  private static void orderAndStop(VirtualPanel panel, Path database) {
    try (Provisioner provisioner = open(panel, database)) {
      ORDERS.forEach(id -> provisioner.order(VirtualPanel.order(id)));
      panel.workUntil(provisioner, () -> panel.emulator().ledger().machineCount() == ORDERS.size());
      print("Stopped while the machines are being built:", provisioner);
      System.out.println("Machines made: " + panel.emulator().ledger().machineCount());
    }
  }

  private static void startAgainAndFinish(VirtualPanel panel, Path database) {
    try (Provisioner provisioner = open(panel, database)) {
      panel.workUntil(provisioner, () -> ORDERS.stream().allMatch(id -> isActive(provisioner, id)));
      print("Started again, and finished:", provisioner);
      Service last = service(provisioner, ORDERS.get(ORDERS.size() - 1));
      System.out.println("What was decided for " + last.orderId() + ":");
      for (JournalEntry entry : provisioner.journal(last.id())) {
        System.out.printf("  %s: %s%n", entry.decision(), entry.reason());
      }
    }
  }

  private static Provisioner open(VirtualPanel panel, Path database) {
    return Provisioner.builder()
        .database(Database.sqlite(database))
        .clock(panel.clock())
        .tariff(panel.tariff())
        .module(panel.moduleSettings().activationLimit(ORDERS.size()).build())
        .build();
  }

  private static Service service(Provisioner provisioner, String order) {
    return provisioner.findByOrder(order).orElseThrow();
  }

  private static boolean isActive(Provisioner provisioner, String order) {
    return service(provisioner, order).status() == ServiceStatus.ACTIVE;
  }

  private static void print(String title, Provisioner provisioner) {
    System.out.println(title);
    for (String order : ORDERS) {
      Service service = service(provisioner, order);
      System.out.printf(
          "  %s is %s%s%n",
          order,
          service.status(),
          service.machineName().map(machine -> ", machine " + machine).orElse(""));
    }
  }
}
