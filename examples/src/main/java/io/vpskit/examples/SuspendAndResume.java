package io.vpskit.examples;

import io.vpskit.provisioning.ConflictException;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.OperationId;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.ServiceOperation;
import io.vpskit.provisioning.Services;
import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.testkit.ledger.MachineStatus;

/**
 * How do I suspend a VPS that is not paid for, and what if somebody starts its machine again?
 *
 * <p>A VPS is suspended because an invoice is not paid, then for abuse as well: it is resumed only
 * when neither reason is left. Each request has a key of the program's own, here the invoice and
 * the complaint, so that one that is sent twice is done once. A machine that is started although
 * its service is suspended is stopped again. What makes no sense is refused and changes nothing.
 *
 * <p>Runs in virtual time:
 *
 * <pre>{@code
 * mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.SuspendAndResume
 * }</pre>
 */
public final class SuspendAndResume {
  private final VirtualPanel panel;
  private final Provisioner provisioner;
  private final ServiceId id;

  private SuspendAndResume(VirtualPanel panel, Provisioner provisioner, ServiceId id) {
    this.panel = panel;
    this.provisioner = provisioner;
    this.id = id;
  }

  /**
   * Runs the example.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    VirtualPanel panel = new VirtualPanel();
    try (TemporaryFolder folder = new TemporaryFolder();
        Provisioner provisioner =
            Provisioner.builder()
                .database(Database.sqlite(folder.file("suspend.db")))
                .clock(panel.clock())
                .tariff(panel.tariff())
                .module(panel.module())
                .build()) {
      Service sold = panel.sell(provisioner, VirtualPanel.order("order-1"));
      new SuspendAndResume(panel, provisioner, sold.id()).run();
    }
  }

  private void run() {
    Services services = provisioner.services();
    print("sold");

    OperationId unpaid = services.suspend(id, SuspensionReason.CUSTOMER, "invoice-7 unpaid");
    panel.finish(provisioner, unpaid);
    print("invoice 7 is not paid");
    OperationId again = services.suspend(id, SuspensionReason.CUSTOMER, "invoice-7 unpaid");
    System.out.println("  asked for again: " + (again.equals(unpaid) ? "the same" : "another one"));

    panel.finish(provisioner, services.suspend(id, SuspensionReason.ABUSE, "complaint-3"));
    print("a complaint comes in");

    panel.emulator().administrator().startMachine(machineName());
    print("somebody starts the machine");
    panel.workUntil(provisioner, () -> machineStatus() == MachineStatus.STOPPED);
    print("which is noticed");

    panel.finish(provisioner, services.resume(id, SuspensionReason.CUSTOMER, "invoice-7 paid"));
    print("invoice 7 is paid");
    panel.finish(provisioner, services.resume(id, SuspensionReason.ABUSE, "complaint-3 settled"));
    print("the complaint is settled");

    try {
      services.resume(id, SuspensionReason.ABUSE, "complaint-3 settled, once more");
    } catch (ConflictException e) {
      System.out.println("  resumed once more: " + e.getMessage());
    }
    printOperations();
  }

  private void print(String what) {
    Service service = provisioner.find(id).orElseThrow();
    System.out.printf(
        "%-28s %s %s, its machine is %s%n",
        what + ":", service.status(), service.suspensions(), machineStatus());
  }

  private void printOperations() {
    System.out.println("What was done for the service:");
    for (ServiceOperation operation : provisioner.services().ofService(id)) {
      System.out.printf(
          "  %s: %s, %d panel calls%n",
          operation.kind(), operation.status(), operation.panelCalls());
    }
  }

  private String machineName() {
    return provisioner.find(id).flatMap(Service::machineName).orElseThrow();
  }

  /** As the panel has it. */
  private MachineStatus machineStatus() {
    return panel.emulator().machine(machineName()).orElseThrow().status();
  }
}
