package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Secret;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.PanelCall;
import io.vpskit.vmmanager.VmManager;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.machine.MachineCreation;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.preset.PresetId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandMadeMachineTest {
  @TempDir Path folder;
  private TestHost host;
  private VmManager staff;
  private OperatorTask task;

  @BeforeEach
  void failAnOrder() {
    host = TestHost.on(folder).module(module -> module.retryLimit(2)).open();
    staff = VmManager.connect(host.panelSettings());
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();
    host.place("o1");
    host.until(() -> host.service("o1").problem().isPresent());
    host.panel.faults().clear();
    task = tasks().list(OperatorTaskFilter.unclosed()).get(0);
  }

  @AfterEach
  void close() {
    staff.close();
    host.close();
  }

  @Test
  void anOrderIsActiveWithTheMachineThatPeopleHaveMade() {
    String machine = make("byhand", "uc1");
    host.pass(TestHost.BUILD_TIME);

    OperatorTask closed = tasks().markDone(task.id(), "anna", machine);

    assertThat(closed.outcome()).contains(OperatorTaskOutcome.DONE_BY_HAND);
    assertThat(closed.remark()).contains("done by hand, machine 'byhand'");
    Service service = host.service("o1");
    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.machineId()).contains(machine);
    assertThat(service.machineName()).contains("byhand");
    assertThat(service.address()).isPresent();
    assertThat(service.delivery()).contains(Delivery.COLD_BUILD);
    host.provisioner().delete(service.id());
    host.until(() -> host.service("o1").status() == ServiceStatus.DELETED);
    assertThat(host.panel.machines()).isEmpty();
  }

  @Test
  void theMachineMustBeNamed() {
    assertThatThrownBy(() -> tasks().markDone(task.id(), "anna"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("must be named");
    assertRefused("4711", "no machine 4711");
    assertRefused("byhand", "no machine byhand; its identifier is wanted, not its name");
  }

  @Test
  void aMachineOfSomebodyElseIsRefused() {
    host.panel.administrator().createAccount("bob", TestHost.CANARY + "-bob");
    String machine = make("bobs", "bob");
    host.pass(TestHost.BUILD_TIME);

    assertRefused(machine, "belongs to account");
  }

  @Test
  void aMachineOfAnotherServiceOfTheCustomerIsRefused() {
    host.place("o2");
    host.untilActive("o2");

    assertRefused(host.service("o2").machineId().orElseThrow(), "that of service");
  }

  @Test
  void aMachineWithoutItsOsIsRefused() {
    assertRefused(make("young", "uc1"), "has no OS yet");
  }

  @Test
  void aPanelThatDoesNotAnswerProvesNothing() {
    String machine = make("byhand", "uc1");
    host.pass(TestHost.BUILD_TIME);
    host.panel.faults().onEveryFunction().every().resetBeforeEffect();

    assertRefused(machine, "cannot be seen");
  }

  @Test
  void aMachineThatIsAboutToBeClearedAwayIsRefused() {
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).installationNeverEnds();
    host.panel.faults().on("vm.delete").every().busy();
    host.place("o2");
    host.until(() -> host.panel.machines().size() == 2);
    MachineRecord left = host.panel.machines().get(0);
    host.panel.administrator().finishInstallation(left.name());

    assertRefused(left.id(), "to be cleared away");
  }

  @Test
  void aMachineWhoseNameIsAboutToBeClearedAwayIsRefused() {
    tasks().retry(task.id(), "anna");
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().stallBeforeEffect();
    host.until(() -> !tasks().list(OperatorTaskFilter.unclosed()).isEmpty());
    host.panel.faults().clear();
    task = tasks().list(OperatorTaskFilter.unclosed()).get(0);
    host.panel.faults().on("vm").every().busy();
    String name =
        host.provisioner().journal(host.service("o1").id()).stream()
            .filter(entry -> entry.decision().equals("clean up"))
            .map(entry -> entry.reason().split("'")[1])
            .reduce((first, second) -> second)
            .orElseThrow();
    String machine = make(name, "uc1");
    host.pass(TestHost.BUILD_TIME);

    assertRefused(machine, "to be cleared away");
  }

  @Test
  void anOrderThatHasAMachineOfItsOwnIsNotGivenAnother(@TempDir Path other) {
    try (ThreePanels panels = new ThreePanels(other, false)) {
      panels.licences.faults().on("soft.order.param").every().error("value", "period", "", "no");
      panels.provisioner().order(ThreePanels.order("o1"));
      OperatorTasks tasks = panels.provisioner().operatorTasks();
      panels.until(() -> !tasks.list(OperatorTaskFilter.unclosed()).isEmpty());
      OperatorTask task = tasks.list(OperatorTaskFilter.unclosed()).get(0);
      String machine = panels.machines.machines().get(0).id();
      assertThat(task.machineId()).contains(machine);

      assertThatThrownBy(() -> tasks.markDone(task.id(), "anna", "4711"))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("has machine " + machine + " already");
      tasks.markDone(task.id(), "anna", machine);

      assertThat(panels.service("o1").status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(panels.service("o1").machineId()).contains(machine);
    }
  }

  private void assertRefused(String machine, String why) {
    assertThatThrownBy(() -> tasks().markDone(task.id(), "anna", machine))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(why);
    assertThat(tasks().find(task.id())).contains(task);
    assertThat(host.service("o1").status()).isEqualTo(ServiceStatus.IN_PROGRESS);
  }

  private OperatorTasks tasks() {
    return host.provisioner().operatorTasks();
  }

  private String make(String name, String owner) {
    AccountId account = staff.accounts().findByName(owner).orElseThrow().id();
    PresetId preset = staff.presets().findByName("small").orElseThrow().id();
    MachineId made =
        staff
            .machines()
            .create(
                MachineCreation.builder()
                    .name(name)
                    .hostName(name + ".example.org")
                    .owner(account)
                    .preset(preset)
                    .memoryMiB(1024)
                    .cores(1)
                    .diskMiB(10_240)
                    .osTemplate(new OsTemplateName(TestHost.DEBIAN))
                    .password(Secret.of(TestHost.CANARY + "-hand"))
                    .build())
            .id()
            .orElseThrow();
    host.pass(Duration.ofSeconds(1));
    return Long.toString(made.value());
  }
}
