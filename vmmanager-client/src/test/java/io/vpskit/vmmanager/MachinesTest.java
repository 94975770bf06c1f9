package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.Secret;
import io.vpskit.testkit.Customer;
import io.vpskit.testkit.behaviour.ConsoleRenewal;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.testkit.ledger.SecretKind;
import io.vpskit.vmmanager.account.AccountRights;
import io.vpskit.vmmanager.machine.DailyTraffic;
import io.vpskit.vmmanager.machine.FileSystem;
import io.vpskit.vmmanager.machine.MachineDetails;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.MachineResources;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.PowerState;
import io.vpskit.vmmanager.machine.SystemFact;
import io.vpskit.vmmanager.node.NodeId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachinesTest extends EmulatedPanelTest {

  private Machines machines;

  @BeforeEach
  void take() {
    machines = panel.client.machines();
  }

  @Test
  void aViewShowsOneMachine() {
    MachineId id = panel.deployed("vm31");

    MachineDetails details = machines.view(id);

    assertThat(panel.received("vm.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid")
        .containsEntry("elid", id.toString());
    assertThat(details.id()).isEqualTo(id);
    assertThat(details.name()).isEqualTo("vm31");
    assertThat(details.hostName()).contains("vm31.example.net");
    assertThat(details.owner()).contains(panel.account("u31"));
    assertThat(details.node().map(NodeId::value)).contains(1L);
    assertThat(details.memoryMiB()).hasValue(1024);
    assertThat(details.cores()).hasValue(2);
    assertThat(details.processorWeight()).hasValue(1000);
    assertThat(details.diskMiB()).hasValue(20_480);
    assertThat(details.osName()).contains("Debian-12-x86_64");
    assertThat(details.osTemplate()).contains(EmulatedPanel.DEBIAN);
    assertThat(details.recipe()).isEmpty();
    assertThat(details.fileSystem()).isEmpty();
    assertThat(details.processLimit()).isEmpty();
    assertThat(details.osInstalled()).contains(true);
    assertThat(details.address()).contains(record("vm31").addresses().get(0));
    assertThat(details.power()).isEqualTo(PowerState.RUNNING);
    assertThat(details.vncHost()).isPresent();
    assertThat(details.vncPort()).isEqualTo(OptionalInt.of((int) (5900 + id.value())));
    String beginning = EmulatedPanel.password("-root").substring(0, 8);
    assertThat(details.vncPassword().orElseThrow().reveal().equals(beginning)).isTrue();
    assertThat(details.toString().contains(beginning)).isFalse();
  }

  @Test
  void aViewOfAMachineUnderInstallationSaysSo() {
    MachineId id = machines.create(EmulatedPanel.creation("vm31").build()).id().orElseThrow();

    assertThat(machines.view(id).osInstalled()).contains(false);
    assertThat(machines.view(id).power()).isEqualTo(PowerState.STOPPED);
  }

  @Test
  void resourcesAreChangedOneByOne() {
    MachineId id = panel.deployed("vm31");

    machines.changeResources(id, MachineResources.builder().memoryMiB(2048).build());
    assertThat(panel.received("vm.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "mem")
        .containsEntry("mem", "2048");

    machines.changeResources(id, MachineResources.builder().cores(4).processorWeight(1500).build());
    assertThat(panel.received("vm.edit").parameters())
        .containsEntry("vcpu", "4")
        .containsEntry("cputune", "1500")
        .doesNotContainKeys("mem", "vsize");
    assertThat(record("vm31").memoryMiB()).isEqualTo(2048);
    assertThat(record("vm31").cores()).isEqualTo(4);
    assertThat(machines.view(id).processorWeight()).hasValue(1500);
  }

  @Test
  void resourcesAreCheckedBeforeTheyAreSent() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> MachineResources.builder().build())
        .withMessageContaining("at least one of them");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                MachineResources.builder()
                    .memoryMiB(0)
                    .cores(0)
                    .diskMiB(0)
                    .processorWeight(0)
                    .processorFrequencyMHz(0)
                    .processLimit(0)
                    .fileLimit(0)
                    .build())
        .withMessageContainingAll(
            "memoryMiB",
            "cores",
            "diskMiB",
            "processorWeight",
            "processorFrequencyMHz",
            "processLimit",
            "fileLimit");
  }

  @Test
  void whatOnlyOvzKnowsIsRefusedUnsent() {
    MachineId id = panel.deployed("vm31");
    long before = panel.emulator.ledger().callCount();

    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                machines.changeResources(
                    id,
                    MachineResources.builder()
                        .diskMiB(40_000)
                        .processorFrequencyMHz(800)
                        .processLimit(100)
                        .fileLimit(1_000)
                        .build()))
        .withMessageContainingAll(
            "on VMmanager KVM", "diskMiB", "processorFrequencyMHz", "processLimit", "fileLimit");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                machines.create(
                    EmulatedPanel.creation("vm32")
                        .processorFrequencyMHz(800)
                        .processLimit(100)
                        .fileLimit(1_000)
                        .fileSystem(FileSystem.PLOOP)
                        .build()))
        .withMessageContainingAll(
            "processorFrequencyMHz", "processLimit", "fileLimit", "fileSystem");
    assertThat(machines.diskUse(id)).isEmpty();
    assertThat(panel.emulator.ledger().callCount())
        .as("the question for the disk")
        .isEqualTo(before + 1);
  }

  @Test
  void theHostNameIsChanged() {
    MachineId id = panel.deployed("vm31");

    machines.changeHostName(id, "mail.customer.example");

    assertThat(panel.received("vm.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "domain");
    assertThat(record("vm31").domain()).isEqualTo("mail.customer.example");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> machines.changeHostName(id, "no good"));
  }

  @Test
  void machinesAreSwitchedOffAndOnAndRestarted() {
    MachineId one = panel.deployed("vm31");
    MachineId other = panel.deployed("vm32");

    machines.stop(List.of(one, other));
    assertThat(panel.received("vm.stop").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid")
        .containsEntry("elid", one + ", " + other);
    assertThat(statuses()).containsOnly(MachineStatus.STOPPED);
    assertThat(machines.list())
        .allSatisfy(it -> assertThat(it.power()).isEqualTo(PowerState.STOPPED));

    machines.start(one);
    assertThat(panel.received("vm.start").elements()).containsExactly(one.toString());
    assertThat(statuses()).containsExactly(MachineStatus.RUNNING, MachineStatus.STOPPED);

    machines.restart(List.of(one, other));
    assertThat(panel.received("vm.restart").elements())
        .containsExactly(one.toString(), other.toString());
    assertThat(statuses()).containsOnly(MachineStatus.RUNNING);

    machines.stop(one);
    machines.start(List.of(one));
    machines.restart(one);
    assertThat(panel.emulator.ledger().callCount("vm.restart")).isEqualTo(2);
  }

  @Test
  void machinesAreDeletedAloneAndInGroups() {
    MachineId one = panel.deployed("vm31");
    MachineId two = panel.deployed("vm32");
    MachineId three = panel.deployed("vm33");

    machines.delete(one);
    assertThat(panel.received("vm.delete").elements()).containsExactly(one.toString());
    machines.delete(List.of(two, three));

    assertThat(panel.received("vm.delete").elements())
        .containsExactly(two.toString(), three.toString());
    assertThat(panel.emulator.machines()).isEmpty();
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> machines.delete(one))
        .satisfies(e -> assertThat(e.is("missed", "vm")).isTrue())
        .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
  }

  @Test
  void aDeletionWhoseAnswerIsLostIsRefusedAtTheSecondAttempt() {
    MachineId id = panel.deployed("vm31");
    panel.emulator.faults().on("vm.delete").nth(1).loseAnswerAfterEffect();

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> machines.delete(id))
        .satisfies(e -> assertThat(e.type()).isEqualTo("missed"))
        .satisfies(e -> assertThat(e.attempts()).isEqualTo(2));
    assertThat(panel.emulator.machines()).isEmpty();
  }

  @Test
  void aGroupNeedsAMachine() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> machines.delete(List.of()))
        .withMessageContaining("at least one");
    assertThat(panel.emulator.ledger().callCount()).isZero();
  }

  @Test
  void thePasswordIsChanged() {
    MachineId id = panel.deployed("vm31");

    machines.changePassword(id, EmulatedPanel.secret("-new&+"));

    RecordedCall call = panel.received("vm.chpasswd");
    assertThat(call.parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "password", "confirm");
    assertThat(record("vm31").passwordMatches(EmulatedPanel.password("-new&+"))).isTrue();
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> machines.changePassword(id, Secret.of("short")));
  }

  @Test
  void theScreenFollowsTheAdministratorsPasswordFromTheNextStartOn() {
    MachineId id = panel.deployed("vm31");
    String old = EmulatedPanel.password("-root").substring(0, 8);
    Secret password = Secret.of("new-" + EmulatedPanel.password("-root"));

    machines.changePassword(id, password);

    assertThat(panel.emulator.opens("vm31", SecretKind.CONSOLE_PASSWORD, old)).isTrue();
    machines.restart(id);
    assertThat(panel.emulator.opens("vm31", SecretKind.CONSOLE_PASSWORD, old)).isFalse();
    assertThat(
            machines
                .view(id)
                .vncPassword()
                .orElseThrow()
                .reveal()
                .equals(password.reveal().substring(0, 8)))
        .isTrue();
  }

  @Test
  void theScreenCanHaveAPasswordOfItsOwn() {
    MachineId id = panel.deployed("vm31");
    panel.behave(behaviour -> behaviour.consoleRenewal(ConsoleRenewal.BY_FORM_FIELD));
    Secret password = EmulatedPanel.screenPassword();

    machines.changeScreenPassword(id, password);

    assertThat(panel.received("vm.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "vncpassword");
    assertThat(machines.view(id).vncPassword().filter(password::equals)).isPresent();
    machines.restart(id);
    assertThat(
            panel.emulator.machine("vm31").orElseThrow().consolePasswordMatches(password.reveal()))
        .isTrue();
  }

  @Test
  void aPasswordOfTheScreenIsCheckedBeforeItIsSent() {
    for (String wrong : List.of("12345", "123456789", "1234 67", "12345\u00e9")) {
      assertThatExceptionOfType(PanelMisuseException.class)
          .isThrownBy(() -> machines.changeScreenPassword(new MachineId(1), Secret.of(wrong)))
          .withMessageContaining("6 to 8")
          .satisfies(e -> assertThat(e.getMessage().contains(wrong)).isFalse());
    }
    assertThat(panel.emulator.ledger().callCount()).isZero();
  }

  @Test
  void aMachineIsBlockedAndFreed() {
    MachineId id = panel.deployed("vm31");
    panel.behave(behaviour -> behaviour.blockLocksOwnerOut(true));

    machines.changeBlock(id, true);
    assertThat(panel.received("vm.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "blocked")
        .containsEntry("blocked", "on");
    assertThat(machines.view(id).blocked()).contains(true);
    machines.stop(id);
    assertThat(panel.emulator.customer("u31").startMachine("vm31")).isFalse();

    machines.changeBlock(id, false);
    assertThat(machines.view(id).blocked()).contains(false);
    assertThat(panel.emulator.customer("u31").startMachine("vm31")).isTrue();
  }

  @Test
  void anOwnerWhoLostTheRightsCannotSwitchHisMachineOn() {
    MachineId id = panel.deployed("vm31");
    machines.stop(id);
    Customer owner = panel.emulator.customer("u31");

    panel.client.accountRights().suspend("u31", AccountRights.SWITCHING_ON);
    assertThat(owner.startMachine("vm31")).isFalse();
    assertThat(owner.restartMachine("vm31")).isFalse();
    assertThat(machines.list().get(0).power()).isEqualTo(PowerState.STOPPED);

    panel.client.accountRights().resume("u31", AccountRights.SWITCHING_ON);
    assertThat(owner.startMachine("vm31")).isTrue();
    assertThat(machines.list().get(0).power()).isEqualTo(PowerState.RUNNING);
    assertThat(machines.view(id).power()).isEqualTo(PowerState.RUNNING);
  }

  @Test
  void theInsideOfAMachineIsDescribed() {
    MachineId id = panel.deployed("vm31");

    assertThat(machines.systemFacts(id))
        .contains(
            new SystemFact("name", Optional.of("vm31")),
            new SystemFact("interface", Optional.of("vnet" + id)));
    assertThat(panel.received("vm.sysinfo").parameters()).containsEntry("elid", id.toString());
  }

  @Test
  void trafficIsReportedByDay() {
    MachineId id = panel.deployed("vm31");
    assertThat(machines.monthlyTraffic(id)).isEmpty();
    LocalDate day = LocalDate.parse("2024-05-01");
    panel.emulator.administrator().recordTraffic("vm31", day, 0.42, 1.1);

    assertThat(machines.monthlyTraffic(id))
        .containsExactly(
            new DailyTraffic(
                Optional.of(day),
                Optional.of(new BigDecimal("0.42")),
                Optional.of(new BigDecimal("1.10"))));
    assertThat(panel.received("reportvm").parameters())
        .containsEntry("type", "day")
        .containsEntry("period", "currentmonth")
        .containsEntry("server", id.toString());
  }

  @Test
  void aMachineThatIsNotThereIsMissed() {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> machines.systemFacts(new MachineId(7)))
        .satisfies(e -> assertThat(e.is("missed", "vm")).isTrue());
  }

  private MachineRecord record(String name) {
    return panel.emulator.machine(name).orElseThrow();
  }

  private List<MachineStatus> statuses() {
    return panel.emulator.machines().stream().map(MachineRecord::status).toList();
  }
}
