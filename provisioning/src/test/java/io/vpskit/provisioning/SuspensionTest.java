package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.PanelError;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspensionTest {
  @TempDir Path folder;
  private TestHost host;
  private SoldService service;

  @BeforeEach
  void sell() {
    host = TestHost.on(folder).open();
    service = SoldService.by(host, "o1");
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aSuspendedMachineStandsStillAndAResumedOneRuns() {
    OperationId suspension =
        service.services().suspend(service.id, SuspensionReason.CUSTOMER, "k1");
    assertThat(service.now().status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    service.done(suspension);

    assertThat(service.now().status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(service.now().suspensions()).containsExactly(SuspensionReason.CUSTOMER);
    assertThat(service.isRunning()).isFalse();

    service.done(service.services().resume(service.id, SuspensionReason.CUSTOMER, "k2"));

    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.now().suspensions()).isEmpty();
    assertThat(service.isRunning()).isTrue();
  }

  @Test
  void aSecondReasonCostsNoPanelCallAndKeepsTheMachineStillUntilItIsGone() {
    service.done(service.services().suspend(service.id, SuspensionReason.CUSTOMER, "k1"));
    int before = host.panel.ledger().calls().size();

    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k2"));
    service.done(service.services().resume(service.id, SuspensionReason.CUSTOMER, "k3"));

    assertThat(host.panel.ledger().calls()).hasSize(before);
    assertThat(service.now().status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(service.now().suspensions()).containsExactly(SuspensionReason.ABUSE);

    service.done(service.services().resume(service.id, SuspensionReason.ABUSE, "k4"));
    assertThat(service.isRunning()).isTrue();
  }

  @Test
  void whatASuspendedServiceDoesNotAllowIsRefusedWithWhatToDoFirst() {
    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));
    service.done(service.services().suspend(service.id, SuspensionReason.CUSTOMER, "k2"));

    assertThatThrownBy(() -> service.services().start(service.id, "k3"))
        .isInstanceOf(ConflictException.class)
        .hasMessageEndingWith("it is Suspended by CUSTOMER and ABUSE; resume it first");
    assertThatThrownBy(() -> service.services().panelLink(service.id))
        .isInstanceOf(ConflictException.class)
        .hasMessageEndingWith("; resume it first");
  }

  @Test
  void theOwnerOfASuspendedServiceCannotStartItsMachine() {
    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));
    assertThat(owner().startMachine(service.machineName())).isFalse();

    service.done(service.services().resume(service.id, SuspensionReason.ABUSE, "k2"));
    assertThat(owner().stopMachine(service.machineName())).isTrue();
    assertThat(owner().startMachine(service.machineName())).isTrue();
  }

  @Test
  void anOwnerIsLockedOutOnlyWhenAllHisServicesAreSuspended() {
    SoldService other = SoldService.by(host, "o2");

    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));
    assertThat(owner().restartMachine(other.machineName())).isTrue();

    service.done(service.services().suspend(other.id, SuspensionReason.ABUSE, "k2"));
    assertThat(owner().startMachine(service.machineName())).isFalse();
    assertThat(owner().startMachine(other.machineName())).isFalse();

    service.done(service.services().resume(service.id, SuspensionReason.ABUSE, "k3"));
    assertThat(owner().restartMachine(service.machineName())).isTrue();
  }

  @Test
  void servicesThatAreSuspendedAtOnceLockTheirOwnerOut() {
    SoldService other = SoldService.by(host, "o2");

    OperationId one = service.services().suspend(service.id, SuspensionReason.ABUSE, "k1");
    service.done(service.services().suspend(other.id, SuspensionReason.ABUSE, "k2"));
    service.done(one);

    assertThat(owner().startMachine(service.machineName())).isFalse();
    assertThat(owner().startMachine(other.machineName())).isFalse();
  }

  @Test
  void anOrderOfAnOwnerWhoIsLockedOutLetsHimIn() {
    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));

    SoldService other = SoldService.by(host, "o2");

    assertThat(owner().restartMachine(other.machineName())).isTrue();
  }

  @Test
  void anOwnerWhoseServiceCannotBeResumedStaysLockedOut() {
    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));
    host.panel.faults().on("vm.start").every().busy();

    service.failed(service.services().resume(service.id, SuspensionReason.ABUSE, "k2"));
    host.panel.faults().clear();

    assertThat(service.now().status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(owner().startMachine(service.machineName())).isFalse();
  }

  @Test
  void anOwnerIsLetInAsSoonAsThePanelTakesIt() {
    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));
    host.panel.faults().on("userrights.resume").times(2).busy();

    service.done(service.services().resume(service.id, SuspensionReason.ABUSE, "k2"));

    assertThat(owner().restartMachine(service.machineName())).isTrue();
  }

  @Test
  void aPanelThatNeverLetsTheOwnerInResumesAllTheSame() {
    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));
    host.panel.faults().on("userrights.resume").every().busy();

    service.done(service.services().resume(service.id, SuspensionReason.ABUSE, "k2"));

    assertThat(service.isRunning()).isTrue();
    assertThat(host.provisioner().journal(service.id))
        .extracting(JournalEntry::decision)
        .contains("rights of the owner not changed");
  }

  @Test
  void aPanelThatKnowsNoRightsSuspendsAllTheSame() {
    host.panel
        .faults()
        .on("userrights.suspend")
        .every()
        .error(new PanelError("missed", "func", "", "no such function"));

    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));

    assertThat(service.isRunning()).isFalse();
    assertThat(host.provisioner().journal(service.id))
        .extracting(JournalEntry::decision)
        .contains("rights of the owner not changed");
  }

  @Test
  void aMachineThatCannotBeStoppedLeavesTheServiceActiveWithAProblem() {
    host.panel.faults().on("vm.stop").every().busy();

    String problem =
        service.failed(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));

    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.now().suspensions()).isEmpty();
    assertThat(service.now().problem().orElseThrow()).contains("suspend: ").contains(problem);
    assertThat(host.panel.ledger().callCount("vm.stop")).isEqualTo(10);
  }

  @Test
  void anOkWithoutEffectIsNotTakenForASuspension() {
    host.panel.faults().on("vm.stop").nth(1).okWithoutEffect();

    service.done(service.services().suspend(service.id, SuspensionReason.ABUSE, "k1"));

    assertThat(service.isRunning()).isFalse();
    assertThat(host.panel.ledger().callCount("vm.stop")).isEqualTo(2);
  }

  private io.vpskit.testkit.Customer owner() {
    return host.panel.customer(service.now().customer().accountName());
  }
}
