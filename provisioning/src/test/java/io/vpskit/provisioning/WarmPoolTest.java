package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How spares are sold. */
class WarmPoolTest {
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
  void aMatchingOrderIsServedAtOnceByChangingTheOwner() {
    fill();
    List<String> spares = host.panel.machinesOf("pool").stream().map(MachineRecord::id).toList();

    host.provisioner().order(TestHost.order("warm", "c2", TestHost.DEBIAN));
    host.provisioner().runDueWork();

    Service service = host.service("warm");
    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.delivery()).contains(Delivery.POOL);
    assertThat(service.timeToActive()).contains(Duration.ZERO);
    MachineRecord machine = host.panel.machineById(service.machineId().orElseThrow()).orElseThrow();
    assertThat(spares).contains(machine.id());
    assertThat(machine.owner()).isEqualTo("uc2");
    assertThat(machine.domain()).isEqualTo("warm.example.org");
    assertThat(machine.passwordMatches(TestHost.CANARY + "-warm")).isTrue();
    assertThat(machine.addresses()).contains(service.address().orElseThrow());
  }

  @Test
  void aHandOverToAKnownCustomerTakesTenPanelCalls() {
    fill();
    long before = host.panel.ledger().callCount();

    host.place("warm");
    host.provisioner().runDueWork();

    Service service = host.service("warm");
    assertThat(service.delivery()).contains(Delivery.POOL);
    assertThat(service.panelCalls()).isEqualTo(10);
    assertThat(host.panel.ledger().calls())
        .filteredOn(call -> call.sequence() > before && call.time().equals(host.clock.instant()))
        .filteredOn(call -> call.elements().equals(List.of(service.machineId().orElseThrow())))
        .extracting(PanelCall::function)
        .filteredOn(function -> function.startsWith("vm."))
        .containsExactly(
            "vm.edit",
            "vm.edit",
            "vm.edit",
            "vm.chpasswd",
            "vm.edit",
            "vm.edit",
            "vm.edit",
            "vm.restart");
  }

  @Test
  void theOldestSpareIsSoldFirst() {
    open(pool -> pool.simultaneousBuilds(1));
    host.place("first");
    host.untilActive("first");
    host.until(() -> host.ready() == 2);
    List<String> byAge =
        host.provisioner().eventsAfter(0, 100).stream()
            .filter(event -> event.type() == EventType.SPARE_READY)
            .map(event -> event.spare().orElseThrow())
            .toList();

    host.place("warm");
    host.untilActive("warm");

    assertThat(host.service("warm").machineName()).contains("vps" + byAge.get(0));
  }

  @Test
  void anotherOsTemplateIsBuiltColdAndTheJournalSaysWhy() {
    fill();

    host.provisioner().order(TestHost.order("cold", "c2", TestHost.UBUNTU));
    host.untilActive("cold");

    Service service = host.service("cold");
    assertThat(service.delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.provisioner().journal(service.id()))
        .filteredOn(entry -> entry.decision().equals("cold build"))
        .singleElement()
        .extracting(JournalEntry::reason)
        .asString()
        .contains("OS template Debian-12 instead of Ubuntu-24");
  }

  @Test
  void anOwnerChangeThatDoesNothingQuarantinesTheSpareAndTheOrderIsBuiltCold() {
    fill();
    host.panel
        .faults()
        .on("vm.edit")
        .when(call -> call.changes() && call.parameter("user").isPresent())
        .nth(1)
        .okWithoutEffect();

    host.provisioner().order(TestHost.order("o2", "c2", TestHost.DEBIAN));
    host.untilActive("o2");

    Service service = host.service("o2");
    assertThat(service.delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.provisioner().pool().status().get(0).quarantined())
        .singleElement()
        .satisfies(spare -> assertThat(spare.reason()).contains("the owner is"));
    assertThat(host.panel.machine(service.machineName().orElseThrow()).orElseThrow().owner())
        .isEqualTo("uc2");
  }

  @Test
  void aHostNameThatIsNotChangedAlthoughThePanelSaysSoIsNoticed() {
    fill();
    host.panel
        .faults()
        .on("vm.edit")
        .when(call -> !call.creates() && call.had("domain", "o2.example.org"))
        .every()
        .okWithoutEffect();

    host.provisioner().order(TestHost.order("o2", "c2", TestHost.DEBIAN));
    host.untilActive("o2");

    assertThat(host.service("o2").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.provisioner().pool().status().get(0).quarantined())
        .singleElement()
        .satisfies(spare -> assertThat(spare.reason()).contains("the host name is"));
  }

  @Test
  void anOrderThatGetsASpareAtLastKeepsNoMachineThatWasMadeAlthoughItWasRefused() {
    host =
        TestHost.on(folder)
            .module(module -> module.activationLimit(0))
            .pool(pool -> pool.addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small")))
            .open();
    Predicate<PanelCall> creation = call -> call.creates() && call.had("domain", "o1.example.org");
    FaultRule first = host.panel.faults().on("vm.edit").when(creation).nth(1);
    first.afterEffect().error("value", "ip", "", "no address");
    host.panel.faults().on("vm.edit").when(creation).from(2).busy();

    host.place("o1");
    host.untilActive("o1");
    host.pass(Duration.ofMinutes(10));

    assertThat(host.service("o1").delivery()).contains(Delivery.POOL);
    assertThat(host.panel.machinesOf("uc1")).hasSize(1);
  }

  @Test
  void aRefusedPasswordQuarantinesTheSpareAndTheOrderIsBuiltCold() {
    fill();
    host.panel
        .faults()
        .on("vm.chpasswd")
        .nth(1)
        .error("value", "password", "", "not this password");

    host.place("o2");
    host.untilActive("o2");

    assertThat(host.service("o2").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.provisioner().pool().status().get(0).quarantined()).hasSize(1);
  }

  @Test
  void aSpareThatIsRefusedComesBackToThePoolOwner() {
    fill();
    host.panel.faults().on("vm.chpasswd").every().error("value", "password", "", "not this one");

    host.place("o2");
    host.untilActive("o2");

    String quarantined =
        host.provisioner().pool().status().get(0).quarantined().get(0).machineName();
    assertThat(host.panel.machine(quarantined).orElseThrow().owner()).isEqualTo("pool");
  }

  @Test
  void aSpareThatSomebodyGaveAwayIsNeitherSoldNorDeleted() {
    fill();
    host.panel.administrator().createAccount("bob", TestHost.CANARY + "-bob");
    List<MachineRecord> given = host.panel.machinesOf("pool");
    given.forEach(spare -> host.panel.administrator().changeOwner(spare.name(), "bob"));

    host.place("o2");
    host.untilActive("o2");

    assertThat(host.service("o2").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.panel.machinesOf("bob")).hasSize(2);
    assertThat(host.provisioner().pool().status().get(0).quarantined())
        .singleElement()
        .satisfies(spare -> assertThat(spare.reason()).contains("not to the pool owner"));
  }

  @Test
  void anUnreachablePanelDuringTheHandOverKeepsTheSpareForItsOrder() {
    fill();
    host.panel.faults().on("vm.chpasswd").times(9).resetBeforeEffect();

    host.place("o2");
    host.untilActive("o2");

    assertThat(host.service("o2").delivery()).contains(Delivery.POOL);
  }

  @Test
  void anExpiredSpareIsNotSold() {
    open(
        pool ->
            pool.maximumPeriod(MaximumPeriod.months(1, ZoneId.of("Europe/Berlin")))
                .alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN, "small"))));
    host.until(() -> host.ready() == 2);
    host.clock.advance(Duration.ofDays(32));

    host.place("late");
    host.untilActive("late");

    assertThat(host.service("late").delivery()).contains(Delivery.COLD_BUILD);
  }
}
