package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdBuildTest {
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
  void machinesAreCalledByThePrefixOfTheirModule() {
    host.close();
    host = TestHost.on(folder).module(module -> module.machineNamePrefix("web")).open();

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").machineName().orElseThrow()).startsWith("web");
    assertThat(host.panel.machines()).allMatch(machine -> machine.name().startsWith("web"));
  }

  @Test
  void anOrderIsActiveWhenItsOsIsDeployed() {
    Service ordered = host.place("o1");
    assertThat(ordered.status()).isEqualTo(ServiceStatus.ORDERED);

    host.untilActive("o1");

    Service service = host.service("o1");
    assertThat(service.delivery()).contains(Delivery.COLD_BUILD);
    assertThat(service.timeToActive().orElseThrow())
        .isBetween(TestHost.BUILD_TIME, TestHost.BUILD_TIME.plusSeconds(15));
    MachineRecord machine = onlyMachine();
    assertThat(machine.name()).isEqualTo("vps" + service.id());
    assertThat(machine.owner()).isEqualTo("uc1");
    assertThat(machine.domain()).isEqualTo("o1.example.org");
    assertThat(machine.addresses()).contains(service.address().orElseThrow());
    assertThat(machine.passwordMatches(TestHost.CANARY + "-o1")).isTrue();
    assertThat(machine.memoryMiB()).isEqualTo(1024);
  }

  @Test
  void aNewCustomerCostsFourPanelCallsAndAKnownOneTwo() {
    host.place("o1");
    host.untilActive("o1");
    host.place("o2");
    host.untilActive("o2");

    assertThat(host.service("o1").panelCalls()).isEqualTo(4);
    assertThat(host.service("o2").panelCalls()).isEqualTo(2);
  }

  @Test
  void waitingForManyMachinesCostsOneListingEachPoll() {
    host.close();
    host = TestHost.on(folder).module(module -> module.activationLimit(0)).open();
    for (int i = 0; i < 20; i++) {
      host.place("o" + i);
    }
    host.until(() -> host.service("o19").status() == ServiceStatus.ACTIVE);

    long polls = TestHost.BUILD_TIME.toSeconds() / 10 + 2;
    assertThat(host.panel.ledger().callCount("vm")).isLessThanOrEqualTo(polls);
  }

  @Test
  void aLostAnswerToTheCreationLeavesOneMachine() {
    Fault lost =
        host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).loseAnswerAfterEffect();

    host.place("o1");
    host.untilActive("o1");

    assertThat(lost.fired()).isEqualTo(1);
    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
    assertThat(host.provisioner().journal(host.service("o1").id()))
        .extracting(JournalEntry::decision)
        .contains("look before sending again", "machine found");
  }

  @Test
  void aLostAnswerWhoseMachineIsNotListedForAMinuteLeavesOneMachine() {
    host.panel
        .faults()
        .on("vm.edit")
        .when(PanelCall::creates)
        .nth(1)
        .rowMissingFor(Duration.ofSeconds(60));
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).loseAnswerAfterEffect();

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void aSlowListingProvesNothingAboutTheTimeWhileItWasOnItsWay() {
    host.panel.behave(behaviour -> behaviour.duplicateMachineNamesAllowed(true));
    host.panel
        .faults()
        .on("vm.edit")
        .when(PanelCall::creates)
        .nth(1)
        .rowMissingFor(Duration.ofSeconds(80));
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).loseAnswerAfterEffect();
    host.delayOfAnswers = Duration.ofSeconds(25);

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void aNameThatIsSaidToBeTakenForEverIsNotAskedForForEver() {
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().nameTaken();

    host.place("o1");
    host.until(() -> host.service("o1").problem().isPresent());

    assertThat(host.panel.ledger().callCount("vm.edit")).isLessThanOrEqualTo(20);
  }

  @Test
  void aCreationThatNeverArrivedIsSentAgainAfterTheListingsHaveProvenIt() {
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).stallBeforeEffect();

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
    Service service = host.service("o1");
    assertThat(service.timeToActive().orElseThrow())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(90 + 120));
    assertThat(host.provisioner().journal(service.id()))
        .extracting(JournalEntry::decision)
        .contains("send again");
  }

  @Test
  void aMachineThatIsNeverDeployedIsRemovedAndAnotherOneIsBuilt() {
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).installationNeverEnds();

    host.place("o1");
    host.untilActive("o1");

    Service service = host.service("o1");
    assertThat(service.machineName()).contains("vps" + service.id() + "x2");
    assertThat(host.panel.ledger().machineCount()).isEqualTo(2);
    assertThat(onlyMachine().name()).isEqualTo("vps" + service.id() + "x2");
  }

  @Test
  void aMachineThatDisappearsIsReplaced() {
    host.panel
        .faults()
        .on("vm.edit")
        .when(PanelCall::creates)
        .nth(1)
        .machineDisappears(Duration.ofSeconds(30));

    host.place("o1");
    host.untilActive("o1");

    assertThat(onlyMachine().name()).endsWith("x2");
  }

  @Test
  void aPanelWithoutRoomIsAskedAgainUntilItHasRoom() {
    host.panel.faults().on("vm.edit").when(PanelCall::creates).times(3).noRoom();

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void anOrderThatIsRefusedTenTimesWaitsForPeopleWithThePanelsWords() {
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noFreeAddress();

    host.place("o1");
    host.until(() -> host.service("o1").problem().isPresent());

    Service service = host.service("o1");
    assertThat(service.status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    assertThat(service.problem().orElseThrow()).contains("vm.edit");
    assertThat(host.panel.ledger().calls("vm.edit")).hasSize(10);
    assertThat(host.provisioner().eventsAfter(0, 100))
        .extracting(Event::type)
        .containsExactly(
            EventType.SERVICE_ORDERED, EventType.SERVICE_FAILED, EventType.OPERATOR_TASK_OPENED);
  }

  @Test
  void anOutageOfThePanelDelaysAnOrderAndNothingElse() {
    Fault outage = host.panel.faults().onEveryFunction().every().resetBeforeEffect();
    host.place("o1");
    host.pass(Duration.ofHours(1));
    assertThat(host.service("o1").problem()).isEmpty();
    outage.remove();

    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void aVanishedAccountIsMadeAnew() {
    host.place("o1");
    host.untilActive("o1");
    host.provisioner().delete(host.service("o1").id());
    host.until(() -> host.service("o1").status() == ServiceStatus.DELETED);
    host.panel.administrator().deleteAccount("uc1");

    host.place("o2");
    host.untilActive("o2");

    assertThat(onlyMachine().owner()).isEqualTo("uc1");
  }

  private MachineRecord onlyMachine() {
    assertThat(host.panel.machines()).hasSize(1);
    return host.panel.machines().get(0);
  }
}
