package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two modules, "kvm" first and "second" after it, each with a panel of its own. */
class FailOverTest {
  @TempDir Path folder;
  private TestHost host;
  private VmManagerEmulator second;

  private void open(
      Consumer<ProcessingModule.Builder> one, Consumer<ProcessingModule.Builder> other) {
    TwoModules modules = TwoModules.open(folder, one, other);
    host = modules.host();
    second = modules.second();
  }

  private void open() {
    open(one -> {}, other -> {});
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aDeletionThatWaitsForAnOrderFollowsItToAnotherModule() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();
    ServiceId id = host.place("o1").id();

    OperationId deletion = host.provisioner().services().delete(id, "k1");
    host.until(() -> host.service("o1").status() == ServiceStatus.DELETED);

    assertThat(host.provisioner().services().find(deletion).orElseThrow().status())
        .isEqualTo(OperationStatus.DONE);
    assertThat(host.panel.machines()).isEmpty();
    assertThat(second.machines()).isEmpty();
    assertThat(second.ledger().callCount("vm.delete")).isEqualTo(1);
  }

  @Test
  void aDeletionThatIsAskedForWhileTheOrderMovesFindsItsMachine() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();
    ServiceId id = host.place("o1").id();

    host.whenTheTimeIsAsked =
        () -> {
          host.whenTheTimeIsAsked = () -> {};
          host.provisioner().runDueWork();
        };
    host.provisioner().services().delete(id, "k1");
    host.until(() -> host.service("o1").status() == ServiceStatus.DELETED);

    assertThat(second.ledger().callCount("vm.delete")).isEqualTo(1);
    assertThat(second.machines()).isEmpty();
  }

  @Test
  void anOrderThatAModuleRefusesIsServedByTheNextOneAtOnce() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();

    host.place("o1");
    host.untilActive("o1");

    Service service = host.service("o1");
    assertThat(service.module()).isEqualTo("second");
    assertThat(service.timeToActive().orElseThrow()).isLessThan(Duration.ofMinutes(3));
    assertThat(host.panel.machines()).isEmpty();
    assertThat(second.machines()).hasSize(1);
    assertThat(host.provisioner().journal(service.id()))
        .extracting(JournalEntry::decision)
        .contains("module failed", "module chosen");
  }

  @Test
  void aModuleThatHasFailedComesLastUntilItWorksAgain() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).noRoom();
    host.place("o1");
    host.untilActive("o1");

    host.place("o2");
    host.untilActive("o2");

    assertThat(host.service("o2").module()).isEqualTo("second");
  }

  @Test
  void aPanelOutOfReachIsGivenUpAfterAWhileIfAnotherOneIsThere() {
    open();
    host.down.add(host.panel);

    host.place("o1");
    host.untilActive("o1");

    Service service = host.service("o1");
    assertThat(service.module()).isEqualTo("second");
    assertThat(service.timeToActive().orElseThrow())
        .isGreaterThan(Duration.ofMinutes(1))
        .isLessThan(Duration.ofMinutes(6));
  }

  @Test
  void aMachineThatIsNotDeployedIsLeftToBeClearedAwayAndBuiltElsewhere() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).installationNeverEnds();

    host.place("o1");
    host.untilActive("o1");
    host.pass(Duration.ofMinutes(5));

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.panel.machines()).isEmpty();
    assertThat(second.machines()).hasSize(1);
  }

  @Test
  void aLostCreationIsNeverLeftOnTheModuleThatWasGivenUp() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).installationNeverEnds();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).loseAnswerAfterEffect();

    host.place("o1");
    host.untilActive("o1");
    host.pass(Duration.ofMinutes(30));

    assertThat(host.panel.machines()).isEmpty();
    assertThat(second.machines()).hasSize(1);
  }

  @Test
  void aMachineOnAPanelThatWentAwayIsBuiltElsewhereAfterItsTime() {
    open();
    host.place("o1");
    host.pass(Duration.ofSeconds(30));
    host.down.add(host.panel);

    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.service("o1").timeToActive().orElseThrow())
        .isGreaterThan(Duration.ofMinutes(20));
    host.down.clear();
    host.pass(Duration.ofMinutes(30));
    assertThat(host.panel.machines()).isEmpty();
    assertThat(second.machines()).hasSize(1);
  }

  @Test
  void aModuleThatIsOutOfReachIsLeftForOneThatOnlyRefused() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).noRoom();
    host.down.add(second);

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("kvm");
  }

  @Test
  void whenAllModulesHaveFailedTheFirstOneIsTriedAgain() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).noRoom();
    second.faults().on("vm.edit").when(PanelCall::creates).nth(1).noRoom();

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.panel.machines().size() + second.machines().size()).isEqualTo(1);
  }

  @Test
  void aSpareOfAnotherModuleComesBeforeAColdBuild() {
    open(one -> {}, other -> other.pool(filled()));
    host.until(() -> ready() == 2);

    host.place("o1");
    host.provisioner().runDueWork();

    assertThat(host.service("o1").delivery()).contains(Delivery.POOL);
    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.panel.machines()).isEmpty();
  }

  @Test
  void aSpareOnAModuleThatRefusesItsBuyerIsLeftForABuildElsewhere() {
    open(one -> {}, other -> other.pool(filled()));
    host.until(() -> ready() == 2);
    second.faults().on("user.edit").every().error("limit", "user", "", "too many users");

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("kvm");
    assertThat(host.service("o1").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(ready()).isEqualTo(2);
  }

  @Test
  void aSpareOnAModuleOutOfReachIsNotWaitedForTwice() {
    open(one -> {}, other -> other.pool(filled()));
    host.until(() -> ready() == 2);
    host.down.add(second);

    host.place("o1");
    host.untilActive("o1");
    host.place("o2");
    host.untilActive("o2");

    assertThat(host.service("o1").timeToActive().orElseThrow()).isLessThan(Duration.ofMinutes(8));
    assertThat(host.service("o2").timeToActive().orElseThrow()).isLessThan(Duration.ofMinutes(3));
    assertThat(second.machines()).hasSize(2);
  }

  @Test
  void aMachineThatWasMadeAlthoughItWasRefusedIsNotLeftOnTheModuleThatWasGivenUp() {
    open();
    host.panel
        .faults()
        .on("vm.edit")
        .when(PanelCall::creates)
        .nth(1)
        .afterEffect()
        .error("value", "ip", "", "no address");

    host.place("o1");
    host.untilActive("o1");
    host.pass(Duration.ofMinutes(10));

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.panel.machines()).isEmpty();
    assertThat(second.machines()).hasSize(1);
  }

  @Test
  void aModuleThatNeverListsItsMachinesIsLeftForAnother() {
    open();
    Fault silence = host.panel.faults().on("vm").every().busy();

    host.place("o1");
    host.untilActive("o1");
    silence.remove();
    host.pass(Duration.ofMinutes(10));

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.panel.machines()).isEmpty();
    assertThat(second.machines()).hasSize(1);
  }

  @Test
  void aModuleThatNeverAnswersACreationIsLeftForAnother() {
    open();
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().stallBeforeEffect();

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.panel.machines()).isEmpty();
    assertThat(second.machines()).hasSize(1);
  }

  @Test
  void strictModulesSellTheirOwnSparesOnly() {
    open(one -> one.ownSparesOnly(true), other -> other.pool(filled()));
    host.until(() -> ready() == 2);

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.service("o1").module()).isEqualTo("kvm");
  }

  @Test
  void aSaleCountsForTheModuleThatServedIt() {
    open(one -> one.pool(empty()), other -> other.pool(empty()));
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).noRoom();

    host.place("o1");
    host.untilActive("o1");
    host.until(() -> ready() == 2);
    host.pass(Duration.ofHours(1));

    assertThat(second.machinesOf("pool")).hasSize(2);
    assertThat(host.panel.machines()).isEmpty();
  }

  @Test
  void preparationThatTakesTooLongFailsWithoutAnotherModule() {
    open();
    host.panel.faults().on("preset").every().stallBeforeEffect();

    host.place("o1");
    host.pass(Duration.ofMinutes(30));

    Service service = host.service("o1");
    assertThat(service.problem().orElseThrow()).contains("not prepared within 300 s");
    assertThat(service.module()).isEqualTo("kvm");
    assertThat(second.machines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20})
  void howLongAPanelMayBeOutOfReachCanBeSet(int minutes) {
    Duration patience = Duration.ofMinutes(minutes);
    open(one -> one.failOverAfter(patience), other -> {});
    host.down.add(host.panel);

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.service("o1").timeToActive().orElseThrow())
        .isBetween(
            patience.plus(TestHost.BUILD_TIME), patience.plus(TestHost.BUILD_TIME).plusMinutes(5));
  }

  @Test
  void howLongPreparationMayTakeCanBeSet() {
    open(one -> one.preparationLimit(Duration.ofMinutes(20)), other -> {});
    host.panel.faults().on("preset").every().stallBeforeEffect();

    host.place("o1");
    host.pass(Duration.ofMinutes(19));
    assertThat(host.service("o1").problem()).isEmpty();
    host.pass(Duration.ofMinutes(11));

    assertThat(host.service("o1").problem().orElseThrow()).contains("not prepared within 1200 s");
    assertThat(second.machines()).isEmpty();
  }

  @Test
  void aPanelOutOfReachUsesUpNoTimeForPreparation() {
    open(one -> one.failOverAfter(Duration.ofHours(1)), other -> {});
    Fault spoilt = host.panel.faults().on("preset").every().stallBeforeEffect();
    host.place("o1");
    host.provisioner().runDueWork();
    host.down.add(host.panel);
    host.pass(Duration.ofMinutes(20));
    long calls = host.panel.ledger().callCount("preset");

    host.down.clear();
    host.until(() -> host.panel.ledger().callCount("preset") > calls);
    spoilt.remove();
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("kvm");
  }

  private long ready() {
    return host.provisioner().pool().status().stream().mapToInt(PoolStatus::ready).sum();
  }

  private static ModulePool filled() {
    return TestHost.pool().addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small")).build();
  }

  private static ModulePool empty() {
    return TestHost.pool().build();
  }
}
