package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.Secret;
import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.OwnerColumn;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.vmmanager.machine.DeploymentState;
import io.vpskit.vmmanager.machine.Machine;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.PowerState;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachineListingTest extends EmulatedPanelTest {

  private Machines machines;

  @BeforeEach
  void take() {
    machines = panel.client.machines();
  }

  @Test
  void showsWhatThePanelKnows() {
    MachineId id = panel.deployed("vm31");

    assertThat(machines.list())
        .containsExactly(
            Machine.builder()
                .id(id)
                .name("vm31")
                .hostName("vm31.example.net")
                .owner("u31")
                .address(record("vm31").addresses().get(0))
                .memoryMiB(1024)
                .cores(2)
                .diskMiB(20_480)
                .power(PowerState.RUNNING)
                .deployment(DeploymentState.DEPLOYED)
                .build());
  }

  @Test
  void asksForAllRows() {
    panel.behave(behaviour -> behaviour.defaultPageSize(2));
    for (int i = 1; i <= 5; i++) {
      panel.deployed("vm" + i);
    }

    assertThat(machines.list()).hasSize(5);
    RecordedCall call = panel.received("vm");
    assertThat(call.parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "p_cnt")
        .containsEntry("p_cnt", "1000000");
  }

  @Test
  void ofNoMachineIsEmpty() {
    assertThat(machines.list()).isEmpty();
  }

  @Test
  void followsTheInstallation() {
    machines.create(EmulatedPanel.creation("vm31").build());
    assertThat(deployment()).isEqualTo(DeploymentState.BUILDING);

    panel.clock.advance(Duration.ofSeconds(3));
    assertThat(deployment()).isEqualTo(DeploymentState.INSTALLING_OS);

    panel.clock.advance(Duration.ofSeconds(30));
    assertThat(deployment()).isEqualTo(DeploymentState.DEPLOYED);
  }

  @Test
  void neverShowsAHangingInstallationAsDeployed() {
    panel.emulator.faults().on("vm.edit").installationNeverEnds();
    machines.create(EmulatedPanel.creation("vm31").build());
    panel.clock.advance(Duration.ofDays(2));

    assertThat(deployment()).isEqualTo(DeploymentState.INSTALLING_OS);
  }

  private DeploymentState deployment() {
    return machines.list().get(0).deployment();
  }

  @Test
  void ofAnAccountHasItsOwnMachinesOnly() {
    panel.deployed("vm31");
    machines.create(EmulatedPanel.creation("vm32").owner(panel.account("u32")).build());
    Secret password = EmulatedPanel.secret("-u31");
    try (VmManager own =
        VmManager.connect(
            panel.settings().credentials(Credentials.session("u31", password)).build())) {
      assertThat(own.machines().list())
          .singleElement()
          .satisfies(machine -> assertThat(machine.name()).isEqualTo("vm31"));
    }
  }

  @Test
  void showsTheOwnerAsThePanelDoes() {
    panel.deployed("vm31");
    panel.behave(behaviour -> behaviour.ownerColumn(OwnerColumn.ID));
    assertThat(machines.list().get(0).owner()).contains(panel.account("u31").toString());

    panel.behave(behaviour -> behaviour.ownerColumn(OwnerColumn.ABSENT));
    assertThat(machines.list().get(0).owner()).isEmpty();
  }

  /** Ways in which one panel differs from another without a difference in meaning. */
  enum Habit {
    OBJECTS_FOR_SINGLE_ROWS(behaviour -> behaviour.singleRowsAsObjects(true)),
    EMPTY_NODES(behaviour -> behaviour.emptyColumnsAsNodes(true)),
    FLAGS_WITH_TEXT(behaviour -> behaviour.flagText("on")),
    TRANSLATIONS(behaviour -> behaviour.translatedColumns(true).language("ru")),
    NO_PAGING(behaviour -> behaviour.pagingNodes(false)),
    INTERFACE_TEXTS(behaviour -> behaviour.interfaceNodes(true)),
    KEYS_LEFT_OUT(behaviour -> behaviour.equalChoiceKeysLeftOut(true)),
    ECHOED_SECRETS(behaviour -> behaviour.echoSecrets(true));

    private final Consumer<Behaviour.Builder> change;

    Habit(Consumer<Behaviour.Builder> change) {
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theHabitsOfAPanelMakeNoDifference(Habit habit) {
    panel.behave(habit.change);
    assertThat(machines.list()).isEmpty();
    MachineId id = machines.create(EmulatedPanel.creation("vm31").build()).id().orElseThrow();
    assertThat(machines.list())
        .singleElement()
        .satisfies(it -> assertThat(it.deployment()).isEqualTo(DeploymentState.BUILDING));
    panel.clock.advance(Duration.ofMinutes(1));

    assertThat(machines.list())
        .singleElement()
        .satisfies(it -> assertThat(it.id()).isEqualTo(id))
        .satisfies(it -> assertThat(it.power()).isEqualTo(PowerState.RUNNING))
        .satisfies(it -> assertThat(it.deployment()).isEqualTo(DeploymentState.DEPLOYED));
    assertThat(machines.view(id).name()).isEqualTo("vm31");
    assertThat(machines.reinstallChoices(id).osTemplates()).contains(EmulatedPanel.DEBIAN);
    assertThat(panel.client.accounts().findByName("u31")).isPresent();
    assertThat(panel.client.addresses().list(id)).hasSize(1);
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> machines.view(new MachineId(99)))
        .satisfies(e -> assertThat(e.is("missed", "vm")).isTrue())
        .satisfies(e -> assertThat(e.value()).contains("99"));
  }

  private MachineRecord record(String name) {
    return panel.emulator.machine(name).orElseThrow();
  }
}
