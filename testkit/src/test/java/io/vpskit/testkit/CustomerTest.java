package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.ledger.MachineStatus;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerTest {

  private final TestPanel panel = TestPanel.kvm();
  private final Customer customer = panel.emulator.customer("u1");

  @BeforeEach
  void makeHimAMachine() {
    panel.createUser("u1");
    panel.createReady("vm1", "user", "2");
  }

  private MachineStatus status() {
    return panel.emulator.machine("vm1").orElseThrow().status();
  }

  @Test
  void heSwitchesHisMachineOnAndOffWithoutACall() {
    long calls = panel.emulator.ledger().callCount();
    panel.emulator.faults().onEveryFunction().error("scripted", "", "", "");

    assertThat(customer.stopMachine("vm1")).isTrue();
    assertThat(status()).isEqualTo(MachineStatus.STOPPED);
    assertThat(customer.startMachine("vm1")).isTrue();
    assertThat(status()).isEqualTo(MachineStatus.RUNNING);
    customer.stopMachine("vm1");
    assertThat(customer.restartMachine("vm1")).isTrue();
    assertThat(status()).isEqualTo(MachineStatus.RUNNING);
    assertThat(panel.emulator.ledger().callCount()).isEqualTo(calls);
  }

  @Test
  void heIsKeptFromWhatHisRightsForbid() {
    panel.call("vm.stop", "elid", "1");
    panel.call("userrights.suspend", "plid", "u1", "elid", "vm.start");

    assertThat(customer.startMachine("vm1")).isFalse();
    assertThat(status()).isEqualTo(MachineStatus.STOPPED);
    assertThat(customer.restartMachine("vm1")).as("the way around").isTrue();

    panel.call("vm.stop", "elid", "1");
    panel.call("userrights.resume", "plid", "u1", "elid", "vm.start");
    assertThat(customer.startMachine("vm1")).isTrue();
  }

  @Test
  void heIsKeptOutWhileHisAccountIsDisabled() {
    panel.call("vm.stop", "elid", "1");
    panel.call("user.disable", "elid", "2");

    assertThat(customer.startMachine("vm1")).isFalse();
    panel.call("user.enable", "elid", "2");
    assertThat(customer.startMachine("vm1")).isTrue();
  }

  @Test
  void aBlockKeepsHimOutWhereThePanelIsLikeThat() {
    panel.call("vm.stop", "elid", "1");
    panel.call("vm.edit", "elid", "1", "blocked", "on", "sok", "ok");
    assertThat(customer.startMachine("vm1")).isTrue();

    panel.emulator.behave(change -> change.blockLocksOwnerOut(true));

    assertThat(customer.stopMachine("vm1")).isFalse();
    assertThat(panel.callAs("u1", "vm.stop", "elid", "1").errorType()).isEqualTo("access");
    assertThat(panel.call("vm.stop", "elid", "1").ok()).as("an administrator").isTrue();
  }

  @Test
  void heDoesNothingToMachinesOfOthersOrUnderInstallation() {
    panel.createReady("vm2");
    panel.create("vm3", "user", "2");

    assertThat(customer.stopMachine("vm2")).isFalse();
    assertThat(customer.stopMachine("vm3")).isFalse();
    assertThatThrownBy(() -> customer.stopMachine("vm9"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no machine named vm9");
    assertThatThrownBy(() -> panel.emulator.customer("u9").stopMachine("vm1"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no account named u9");
  }
}
