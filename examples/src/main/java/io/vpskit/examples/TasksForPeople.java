package io.vpskit.examples;

import io.vpskit.provisioning.ConflictException;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.OperationId;
import io.vpskit.provisioning.OperatorTask;
import io.vpskit.provisioning.OperatorTaskFilter;
import io.vpskit.provisioning.OperatorTasks;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.ledger.PanelCall;
import java.util.Optional;

/**
 * What do my people see when a panel does not do what it is asked for, and what can they do?
 *
 * <p>The panel refuses to make a machine. After the third refusal the order waits, and one task is
 * there for the department of the module, with the panel's own words and the last calls. Anna takes
 * it, the panel is repaired, and she has the order tried again. Later the machine cannot be
 * stopped; she stops it by hand and says so.
 *
 * <p>Runs in virtual time:
 *
 * <pre>{@code mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.TasksForPeople}</pre>
 */
public final class TasksForPeople {
  private final VirtualPanel panel;
  private final Provisioner provisioner;
  private final OperatorTasks tasks;

  private TasksForPeople(VirtualPanel panel, Provisioner provisioner) {
    this.panel = panel;
    this.provisioner = provisioner;
    this.tasks = provisioner.operatorTasks();
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
                .database(Database.sqlite(folder.file("tasks.db")))
                .clock(panel.clock())
                .tariff(panel.tariff())
                .module(panel.moduleSettings().department("vps-support").retryLimit(3).build())
                .build()) {
      TasksForPeople example = new TasksForPeople(panel, provisioner);
      ServiceId sold = example.tryTheOrderAgain();
      example.suspendByHand(sold);
    }
  }

  private ServiceId tryTheOrderAgain() {
    Fault full =
        panel
            .emulator()
            .faults()
            .on("vm.edit")
            .when(PanelCall::creates)
            .every()
            .error("value", "hostnode", "node1", "no disk space is left");
    ServiceId id = provisioner.order(VirtualPanel.order("order-1")).id();
    OperatorTask task = nextTask();
    print("An order has failed", task, id);
    task.lastCalls().forEach(call -> System.out.println("    " + call));

    tasks.take(task.id(), "anna");
    try {
      tasks.take(task.id(), "bert");
    } catch (ConflictException e) {
      System.out.println("  bert wants it, too: " + e.getMessage());
    }
    full.remove();
    tasks.retry(task.id(), "anna");
    panel.workUntil(provisioner, () -> service(id).activeAt().isPresent());
    print("Tried again", read(task), id);
    return id;
  }

  private void suspendByHand(ServiceId id) {
    panel.emulator().faults().on("vm.stop").every().error("busy", "vm", "", "a backup runs");
    OperationId suspension =
        provisioner.services().suspend(id, SuspensionReason.CUSTOMER, "invoice-7 unpaid");
    panel.finish(provisioner, suspension);
    OperatorTask task = nextTask();
    print("A suspension has failed", task, id);

    panel.emulator().administrator().stopMachine(service(id).machineName().orElseThrow());
    tasks.markDone(task.id(), "anna");
    print("Done by hand", read(task), id);
  }

  private OperatorTask nextTask() {
    OperatorTaskFilter ours = OperatorTaskFilter.builder().department("vps-support").build();
    panel.workUntil(provisioner, () -> !tasks.list(ours).isEmpty());
    return tasks.list(ours).get(0);
  }

  private OperatorTask read(OperatorTask task) {
    return tasks.find(task.id()).orElseThrow();
  }

  private Service service(ServiceId id) {
    return provisioner.find(id).orElseThrow();
  }

  private void print(String what, OperatorTask task, ServiceId id) {
    System.out.printf(
        "%s: task %d for %s is %s%s, the service is %s%n",
        what,
        task.id(),
        task.department(),
        task.state(),
        task.outcome().map(outcome -> ", " + outcome).orElse(""),
        service(id).status());
    Optional.of(task)
        .filter(it -> it.outcome().isEmpty())
        .ifPresent(it -> System.out.printf("  %s: %s%n", it.kind(), it.problem()));
  }
}
