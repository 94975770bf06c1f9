package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeleteTest {
  @TempDir Path folder;
  private TestHost host;

  @BeforeEach
  void open() {
    host = TestHost.on(folder).open();
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aServiceIsDeletedWhenItsMachineIsGone() {
    Service service = active();

    assertThat(host.provisioner().delete(service.id()).status())
        .isEqualTo(ServiceStatus.IN_PROGRESS);
    host.until(() -> isDeleted("o1"));

    assertThat(host.panel.machines()).isEmpty();
    assertThat(host.service("o1").deletedAt()).isPresent();
    assertThat(host.service("o1").activeAt()).isPresent();
  }

  @Test
  void aMachineThatSomebodyElseHasByNowIsLeftToPeople() {
    Service service = active();
    String machine = service.machineName().orElseThrow();
    host.panel.administrator().createAccount("bob", TestHost.CANARY + "-bob");
    host.panel.administrator().changeOwner(machine, "bob");

    host.provisioner().delete(service.id());
    host.until(() -> host.service("o1").problem().isPresent());

    assertThat(host.service("o1").problem().orElseThrow())
        .contains("'" + machine + "' belongs to account")
        .contains("and not to 'uc1'");
    assertThat(host.panel.machine(machine)).isPresent();
    assertThat(host.panel.ledger().callCount("vm.delete")).isZero();
    OperatorTask task =
        host.provisioner().operatorTasks().list(OperatorTaskFilter.unclosed()).get(0);
    host.panel.administrator().changeOwner(machine, "uc1");
    host.provisioner().operatorTasks().retry(task.id(), "anna");
    host.until(() -> isDeleted("o1"));
    assertThat(host.panel.machines()).isEmpty();
  }

  @Test
  void deletingAgainChangesNothing() {
    Service service = active();
    host.provisioner().delete(service.id());
    host.provisioner().delete(service.id());
    host.until(() -> isDeleted("o1"));
    host.provisioner().delete(service.id());
    host.pass(Duration.ofMinutes(10));

    assertThat(host.panel.ledger().callCount("vm.delete")).isEqualTo(1);
  }

  @Test
  void anOrderThatIsStillServedIsDeletedAsSoonAsItIsDone() {
    ServiceId id = host.place("o1").id();
    host.pass(Duration.ofSeconds(10));

    host.provisioner().delete(id);
    host.until(() -> isDeleted("o1"));

    assertThat(host.panel.machines()).isEmpty();
    assertThat(host.panel.ledger().callCount("vm.delete")).isEqualTo(1);
  }

  @Test
  void aServiceThatIsNotKnownCannotBeDeleted() {
    assertThatThrownBy(() -> host.provisioner().delete(new ServiceId("nobody")))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void aDeletionWhoseAnswerIsLostIsProvenByTheListing() {
    Service service = active();
    host.panel.faults().on("vm.delete").every().loseAnswerAfterEffect();

    host.provisioner().delete(service.id());
    host.until(() -> isDeleted("o1"));

    assertThat(host.panel.machines()).isEmpty();
  }

  @Test
  void aDeletionThatDoesNothingIsSentAgain() {
    Service service = active();
    host.panel.faults().on("vm.delete").nth(1).okWithoutEffect();

    host.provisioner().delete(service.id());
    host.until(() -> isDeleted("o1"));

    assertThat(host.panel.machines()).isEmpty();
    assertThat(host.panel.ledger().callCount("vm.delete")).isEqualTo(2);
  }

  @Test
  void aMachineThatIsGoneAlreadyIsNoObstacle() {
    Service service = active();
    host.panel.administrator().deleteMachine(service.machineName().orElseThrow());

    host.provisioner().delete(service.id());
    host.until(() -> isDeleted("o1"));
  }

  @Test
  void aDeletionThatIsRefusedTenTimesWaitsForPeople() {
    Service service = active();
    host.panel.faults().on("vm.delete").every().busy();

    host.provisioner().delete(service.id());
    host.until(() -> host.service("o1").problem().isPresent());

    assertThat(host.service("o1").status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    assertThat(host.panel.machines()).hasSize(1);
  }

  @Test
  void anOrderThatHasFailedCanBeDeletedAndAskedForAgain() {
    host.panel.faults().on("vm.edit").when(PanelCall::creates).times(10).noRoom();
    host.place("o1");
    host.until(() -> host.service("o1").problem().isPresent());

    host.provisioner().delete(host.service("o1").id());
    host.until(() -> isDeleted("o1"));
    host.place("o2");
    host.untilActive("o2");

    assertThat(host.panel.machines()).hasSize(1);
  }

  @Test
  void aServiceOfAModuleThatIsNotConfiguredIsNotDeleted() {
    Service service = active();
    host.close();
    host = TestHost.on(folder).module(module -> module.name("other")).open(host.panel, host.clock);

    assertThatThrownBy(() -> host.provisioner().delete(service.id()))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("module 'kvm'");
  }

  private Service active() {
    host.place("o1");
    host.untilActive("o1");
    return host.service("o1");
  }

  private boolean isDeleted(String orderId) {
    return host.service(orderId).status() == ServiceStatus.DELETED;
  }
}
