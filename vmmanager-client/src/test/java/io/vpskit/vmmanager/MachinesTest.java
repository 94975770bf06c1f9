package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.Secret;
import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.OwnerColumn;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.PanelCall;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.machine.DailyTraffic;
import io.vpskit.vmmanager.machine.DeploymentState;
import io.vpskit.vmmanager.machine.Machine;
import io.vpskit.vmmanager.machine.MachineDetails;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.MachineResources;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.OwnerChange;
import io.vpskit.vmmanager.machine.PowerState;
import io.vpskit.vmmanager.machine.ReinstallChoices;
import io.vpskit.vmmanager.machine.Reinstallation;
import io.vpskit.vmmanager.machine.SystemFact;
import io.vpskit.vmmanager.node.NodeId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachinesTest extends EmulatedPanelTest {

  private Machines machines;

  @BeforeEach
  void take() {
    machines = panel.client.machines();
  }

  @Nested
  class Listing {

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

  @Nested
  class ChangeOfOwner {

    private MachineId id;
    private AccountId buyer;

    @BeforeEach
    void build() {
      id = panel.deployed("vm31");
      buyer = panel.account("u32");
    }

    @Test
    void sendsTheOwnerAndNothingElse() {
      machines.changeOwner(id, buyer);

      assertThat(panel.received("vm.edit").parameters())
          .containsOnlyKeys("func", "out", "lang", "authinfo", "elid", "sok", "user")
          .containsEntry("elid", id.toString())
          .containsEntry("sok", "ok")
          .containsEntry("user", buyer.toString());
      assertThat(record("vm31").owner()).isEqualTo("u32");
    }

    @Test
    void thatIsMissingAFieldFailsWhenMinimal() {
      missesOnce("missed", "domain");

      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> machines.changeOwner(id, buyer, OwnerChange.MINIMAL))
          .satisfies(e -> assertThat(e.is("missed", "domain")).isTrue());
      assertThat(record("vm31").owner()).isEqualTo("u31");
    }

    @Test
    void thatIsMissingAFieldSendsTheWholeFormBack() {
      missesOnce("missed", "domain");

      machines.changeOwner(id, buyer, OwnerChange.WHOLE_FORM_IF_REFUSED);

      RecordedCall echo = panel.received("vm.edit");
      assertThat(echo.parameters())
          .containsEntry("user", buyer.toString())
          .containsEntry("domain", "vm31.example.net")
          .containsEntry("mem", "1024")
          .containsEntry("name", "vm31")
          .doesNotContainKeys("vncpassword", "password", "confirm", "state", "sshpubkey");
      assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(1 + 3);
      assertThat(record("vm31").owner()).isEqualTo("u32");
      assertThat(record("vm31").domain()).isEqualTo("vm31.example.net");
      assertThat(record("vm31").passwordMatches(EmulatedPanel.password("-root"))).isTrue();
    }

    @Test
    void whoseValueIsRefusedSendsTheWholeFormBack() {
      missesOnce("value", "mem");

      machines.changeOwner(id, buyer, OwnerChange.WHOLE_FORM_IF_REFUSED);

      assertThat(record("vm31").owner()).isEqualTo("u32");
    }

    @Test
    void thatThePanelTakesAtOnceSendsNoForm() {
      machines.changeOwner(id, buyer, OwnerChange.WHOLE_FORM_IF_REFUSED);

      assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(1 + 1);
    }

    @Test
    void toNobodyIsNotTriedAgain() {
      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(
              () -> machines.changeOwner(id, new AccountId(99), OwnerChange.WHOLE_FORM_IF_REFUSED))
          .satisfies(e -> assertThat(e.is("missed", "user")).isTrue());
      assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(1 + 1);
    }

    @Test
    void ofAMachineUnderInstallationIsNotTriedAgain() {
      MachineId young = machines.create(EmulatedPanel.creation("vm32").build()).id().orElseThrow();

      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> machines.changeOwner(young, buyer, OwnerChange.WHOLE_FORM_IF_REFUSED));
      assertThat(panel.emulator.ledger().callCount("vm.edit")).isEqualTo(2 + 1);
    }

    private void missesOnce(String type, String object) {
      panel
          .emulator
          .faults()
          .on("vm.edit")
          .when(PanelCall::changes)
          .nth(1)
          .error(type, object, "", "The field is needed");
    }
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
    assertThat(record("vm31").memoryMib()).isEqualTo(2048);
    assertThat(record("vm31").cores()).isEqualTo(4);
    assertThat(machines.view(id).processorWeight()).hasValue(1500);
  }

  @Test
  void resourcesAreCheckedBeforeTheyAreSent() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(() -> MachineResources.builder().build())
        .withMessageContaining("at least one of");
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () -> MachineResources.builder().memoryMiB(0).cores(0).processorWeight(0).build())
        .withMessageContainingAll("memoryMiB", "cores", "processorWeight");
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

  @Nested
  class Reinstalling {

    private final OsTemplateName ubuntu = new OsTemplateName("ISPsystem__Ubuntu-24.04-amd64");
    private MachineId id;

    @BeforeEach
    void build() {
      id = panel.deployed("vm31");
    }

    @Test
    void offersTemplatesAndRecipes() {
      ReinstallChoices choices = machines.reinstallChoices(id);

      assertThat(panel.received("vm.reinstall").parameters())
          .containsOnlyKeys("func", "out", "lang", "authinfo", "elid");
      assertThat(choices.osTemplates()).contains(EmulatedPanel.DEBIAN, ubuntu).hasSize(4);
      assertThat(choices.recipes())
          .containsExactly(new RecipeName("ISPsystem__lamp.sh"), new RecipeName("#local__motd.sh"));
      assertThat(record("vm31").status()).isEqualTo(MachineStatus.RUNNING);
    }

    @Test
    void withANewPasswordSetsIt() {
      machines.reinstall(
          id,
          Reinstallation.builder()
              .osTemplate(ubuntu)
              .recipe(new RecipeName("ISPsystem__lamp.sh"))
              .newPassword(EmulatedPanel.secret("-new"))
              .addSshPublicKeys("ssh-ed25519 CCCC three")
              .build());

      RecordedCall call = panel.received("vm.reinstall");
      assertThat(call.parameters())
          .containsEntry("elid", id.toString())
          .containsEntry("sok", "ok")
          .containsEntry("vmi", ubuntu.value())
          .containsEntry("osname", "Ubuntu-24.04-amd64")
          .containsEntry("recipe", "ISPsystem__lamp.sh")
          .containsEntry("new_password", "on")
          .containsEntry("sshpubkey", "ssh-ed25519 CCCC three");
      assertThat(call.had("confirm", EmulatedPanel.password("-new"))).isTrue();
      assertThat(record("vm31").osTemplate()).contains(ubuntu.value());
      assertThat(record("vm31").passwordMatches(EmulatedPanel.password("-new"))).isTrue();
      assertThat(machines.list().get(0).deployment()).isNotEqualTo(DeploymentState.DEPLOYED);
    }

    @Test
    void withoutAPasswordKeepsTheOldOne() {
      machines.reinstall(id, Reinstallation.builder().osTemplate(ubuntu).build());

      assertThat(panel.received("vm.reinstall").parameters())
          .containsEntry("new_password", "off")
          .containsEntry("recipe", "null")
          .doesNotContainKeys("password", "confirm", "sshpubkey");
      assertThat(record("vm31").passwordMatches(EmulatedPanel.password("-root"))).isTrue();
    }

    @Test
    void isCheckedBeforeItIsSent() {
      assertThatExceptionOfType(PanelMisuseException.class)
          .isThrownBy(
              () ->
                  Reinstallation.builder()
                      .osTemplate(ubuntu)
                      .newPassword(Secret.of("short"))
                      .addSshPublicKeys("")
                      .build())
          .withMessageContainingAll("password must have", "sshPublicKeys");
      Reinstallation reinstallation =
          Reinstallation.builder()
              .osTemplate(ubuntu)
              .newPassword(EmulatedPanel.secret("-new"))
              .build();
      assertThat(reinstallation.toString().contains(EmulatedPanel.password(""))).isFalse();
    }
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
