package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.KeyStatus;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a pool is filled, kept fresh and looked at. */
class PoolUpkeepTest {
  @TempDir Path folder;
  private TestHost host;

  private void open(Consumer<ModulePool.Builder> pool) {
    host = TestHost.on(folder).pool(pool).open();
  }

  @AfterEach
  void close() {
    host.close();
  }

  /** Sells one machine cold and waits for the two spares of the first tier. */
  private void fill() {
    open(pool -> {});
    host.place("first");
    host.untilActive("first");
    host.until(() -> host.ready() == 2);
  }

  @Test
  void aSaleFillsThePoolToItsTargetAndNotBeyond() {
    fill();

    host.pass(Duration.ofHours(1));

    assertThat(host.ready()).isEqualTo(2);
    assertThat(host.panel.machinesOf("pool")).hasSize(2);
    assertThat(host.panel.ledger().machineCount()).isEqualTo(3);
  }

  @Test
  void theFirstSparesOfANewPoolOwnerAreAllBuilt() {
    open(pool -> pool.alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN, "small"))));

    host.until(() -> host.ready() == 2);

    assertThat(host.provisioner().eventsAfter(0, 100))
        .extracting(Event::type)
        .containsOnly(EventType.SPARE_READY);
  }

  @Test
  void noMoreSparesAreBuiltAtATimeThanAllowed() {
    open(
        pool ->
            pool.simultaneousBuilds(3)
                .alwaysPooled(
                    List.of(
                        AlwaysPooled.of(TestHost.DEBIAN, "small"),
                        AlwaysPooled.of(TestHost.UBUNTU, "small"))));
    int most = 0;
    for (int i = 0; i < 200; i++) {
      host.pass(Duration.ofSeconds(5));
      most = Math.max(most, host.provisioner().pool().status().get(0).building());
    }

    assertThat(most).isEqualTo(3);
    assertThat(host.ready()).isEqualTo(4);
  }

  @Test
  void sparesOfATariffThatHasChangedAreNoStock() {
    fill();
    host.close();
    Tariff larger = Tariff.builder().from(TestHost.small()).memoryMiB(2048).build();
    host = TestHost.on(folder).tariff(larger).pool(pool -> {}).open(host.panel, host.clock);

    host.until(() -> host.ready() == 2);

    assertThat(host.panel.machinesOf("pool")).hasSize(4);
    assertThat(host.provisioner().pool().status().get(0).waiting())
        .anySatisfy(reason -> assertThat(reason).contains("2 spares were built for tariffs"));
    host.place("o2");
    host.untilActive("o2");
    assertThat(host.service("o2").delivery()).contains(Delivery.POOL);
  }

  @Test
  void aSpareOverTheMaximumPeriodIsReplacedAndDeleted() {
    open(
        pool ->
            pool.maximumPeriod(MaximumPeriod.months(1, ZoneId.of("Europe/Berlin")))
                .alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN, "small"))));
    host.until(() -> host.ready() == 2);
    List<String> old = host.panel.machinesOf("pool").stream().map(MachineRecord::id).toList();
    host.clock.advance(Duration.ofDays(32));

    host.until(
        () ->
            host.ready() == 2
                && host.panel.machines().stream().noneMatch(it -> old.contains(it.id())));

    assertThat(host.panel.machinesOf("pool")).hasSize(2);
    assertThat(host.provisioner().eventsAfter(0, 100))
        .extracting(Event::type)
        .filteredOn(EventType.SPARE_DELETED::equals)
        .hasSize(2);
  }

  @Test
  void aSpareWhoseIdentifierBelongsToAnotherMachineIsNotDeleted() {
    open(
        pool ->
            pool.maximumPeriod(MaximumPeriod.months(1, ZoneId.of("Europe/Berlin")))
                .alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN, "small"))));
    host.until(() -> host.ready() == 2);
    host.panel
        .machinesOf("pool")
        .forEach(it -> host.panel.administrator().renameMachine(it.name(), "foreign" + it.id()));
    host.clock.advance(Duration.ofDays(32));

    host.pass(Duration.ofHours(6));

    assertThat(host.panel.machine("foreign1")).isPresent();
    assertThat(host.panel.machine("foreign2")).isPresent();
    assertThat(host.provisioner().pool().status().get(0).quarantined()).hasSize(2);
  }

  @Test
  void aPoolThatIsSwitchedOffSellsWhatItHasAndBuildsNothing() {
    fill();
    host.close();
    host = TestHost.on(folder).pool(pool -> pool.enabled(false)).open(host.panel, host.clock);

    host.place("warm");
    host.untilActive("warm");
    host.pass(Duration.ofHours(1));

    assertThat(host.service("warm").delivery()).contains(Delivery.POOL);
    assertThat(host.ready()).isEqualTo(1);
  }

  @Test
  void failedBuildsAreNotRepeatedInATightLoop() {
    open(pool -> pool.alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN, "small"))));
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();

    host.pass(Duration.ofHours(2));

    assertThat(host.panel.ledger().callCount("vm.edit")).isBetween(4L, 20L);
    assertThat(host.provisioner().pool().status().get(0).waiting()).isNotEmpty();
  }

  @Test
  void aSpareThatIsNeverDeployedIsRemoved() {
    open(pool -> pool.alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN, "small"))));
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).installationNeverEnds();

    host.until(() -> host.ready() == 2);

    assertThat(host.panel.machinesOf("pool")).hasSize(2);
    assertThat(host.panel.ledger().machineCount()).isEqualTo(3);
  }

  @Test
  void aFailedSpareThatCannotBeRemovedStaysInSight() {
    open(pool -> pool.alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN, "small"))));
    Fault hanging =
        host.panel.faults().on("vm.edit").when(PanelCall::creates).every().installationNeverEnds();
    host.panel.faults().on("vm.delete").every().busy();
    host.pass(Duration.ofHours(6));

    hanging.remove();
    host.pass(Duration.ofHours(12));

    List<String> stuck =
        host.panel.machinesOf("pool").stream()
            .filter(machine -> machine.status() == MachineStatus.INSTALLATION_HANGS)
            .map(MachineRecord::name)
            .toList();
    assertThat(stuck).isNotEmpty();
    assertThat(host.provisioner().operatorTasks().list(OperatorTaskFilter.unclosed()))
        .extracting(task -> task.machineName().orElse(""))
        .containsAll(stuck);
  }

  @Test
  void theStatusGivesTheNumbersAndTheReason() {
    fill();

    PoolStatus status = host.provisioner().pool().status().get(0);

    assertThat(status.module()).isEqualTo("kvm");
    KeyStatus debian =
        status.keys().stream()
            .filter(key -> key.key().osTemplate().equals(TestHost.DEBIAN))
            .findFirst()
            .orElseThrow();
    assertThat(debian.sold()).isEqualTo(1);
    assertThat(debian.target()).isEqualTo(2);
    assertThat(debian.reason()).contains("1 sold in the last 3 days");
  }

  @Test
  void whatThePoolOwnerBuysIsNoSale() {
    open(pool -> {});
    for (int i = 0; i < 5; i++) {
      host.provisioner()
          .order(
              Order.builder()
                  .id("own" + i)
                  .customer(new Customer("pool", "pool"))
                  .tariff("small")
                  .osTemplate(TestHost.DEBIAN)
                  .hostName("own.example.org")
                  .build());
    }
    host.until(() -> host.service("own4").status() == ServiceStatus.ACTIVE);
    host.pass(Duration.ofMinutes(30));

    assertThat(host.ready()).isZero();
    assertThat(host.panel.ledger().machineCount()).isEqualTo(5);
  }
}
