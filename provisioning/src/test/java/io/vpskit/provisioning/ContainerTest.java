package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.KeyStatus;
import io.vpskit.pool.PoolKey;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEdition;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.PanelCall;
import io.vpskit.testkit.ledger.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services on VMmanager OVZ. */
class ContainerTest {
  private static final String ALMA = "almalinux-9-x86_64";

  @TempDir Path folder;
  private TestHost host;

  private static Tariff tariff(String name, int memoryMiB, int diskMiB, int sort) {
    return Tariff.builder()
        .name(name)
        .memoryMiB(memoryMiB)
        .cores(2)
        .diskMiB(diskMiB)
        .processorMHz(1200)
        .processLimit(150)
        .fileLimit(9000)
        .sort(sort)
        .addOsTemplate(TestHost.DEBIAN)
        .addOsTemplate(ALMA)
        .build();
  }

  private void open(Consumer<ModulePool.Builder> pool) {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    VmManagerEmulator panel =
        TestHost.panelBuilder(clock, "192.0.2.0/24")
            .edition(VmManagerEdition.OVZ)
            .osTemplate(ALMA, Duration.ofSeconds(20), Duration.ofSeconds(100))
            .build();
    host =
        TestHost.on(folder)
            .tariff(tariff("small", 1024, 10_240, 20))
            .provisioner(builder -> builder.tariff(tariff("large", 4096, 40_960, 10)))
            .module(module -> module.addTariff("large"))
            .pool(pool)
            .open(panel, clock);
  }

  private void openWithSpares() {
    open(pool -> pool.alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN))));
    host.until(() -> host.ready() == 2);
  }

  @AfterEach
  void close() {
    if (host != null) {
      host.close();
    }
  }

  private static Order order(String id, String tariff, String osTemplate) {
    return Order.builder().from(TestHost.order(id, "c-" + id, osTemplate)).tariff(tariff).build();
  }

  private MachineRecord machine(String orderId) {
    return host.panel.machineById(host.service(orderId).machineId().orElseThrow()).orElseThrow();
  }

  private List<String> reasons(String orderId) {
    return host.provisioner().journal(host.service(orderId).id()).stream()
        .map(JournalEntry::reason)
        .toList();
  }

  @Test
  void aContainerIsBuiltWithAllThatItsTariffSays() {
    open(pool -> pool.enabled(false));

    host.provisioner().order(order("o1", "large", ALMA));
    host.untilActive("o1");

    RecordedCall creation =
        host.panel.ledger().calls("vm.edit").stream()
            .filter(PanelCall::creates)
            .findFirst()
            .orElseThrow();
    assertThat(creation.had("mem", "4096")).isTrue();
    assertThat(creation.had("cpu", "2")).isTrue();
    assertThat(creation.had("hdd", "40960")).isTrue();
    assertThat(creation.had("cpufreq", "1200")).isTrue();
    assertThat(creation.had("numproc", "150")).isTrue();
    assertThat(creation.had("numfile", "9000")).isTrue();
    assertThat(creation.had("ostemplate", ALMA)).isTrue();
    MachineRecord machine = machine("o1");
    assertThat(machine.owner()).isEqualTo("uc-o1");
    assertThat(machine.passwordMatches(TestHost.CANARY + "-o1")).isTrue();
  }

  @Test
  void theVpsTemplateThatIsMissingIsMadeWithTheLimitsOfContainers() {
    open(pool -> pool.enabled(false));

    host.provisioner().order(order("o1", "large", ALMA));
    host.untilActive("o1");

    RecordedCall creation =
        host.panel.ledger().calls("preset.edit").stream()
            .filter(PanelCall::creates)
            .findFirst()
            .orElseThrow();
    assertThat(creation.had("numproc", "150")).isTrue();
    assertThat(creation.had("cpufreq", "1200")).isTrue();
  }

  @Test
  void sparesAreBuiltWithTheTariffWhoseSortNumberIsTheSmallest() {
    openWithSpares();

    assertThat(host.panel.machinesOf("pool"))
        .hasSize(2)
        .allSatisfy(spare -> assertThat(spare.memoryMiB()).isEqualTo(4096));
    assertThat(host.provisioner().pool().status().get(0).keys())
        .extracting(KeyStatus::key)
        .contains(PoolKey.ovz("kvm", TestHost.DEBIAN));
  }

  @Test
  void aSpareOfAnotherTariffIsResizedWhileItRunsAndSold() {
    openWithSpares();
    long before = host.panel.ledger().callCount();

    host.provisioner().order(order("o1", "small", TestHost.DEBIAN));
    host.provisioner().runDueWork();

    assertThat(host.service("o1").delivery()).contains(Delivery.POOL);
    MachineRecord machine = machine("o1");
    assertThat(machine.memoryMiB()).isEqualTo(1024);
    assertThat(machine.guestMemoryMiB()).isEqualTo(1024);
    assertThat(machine.diskMiB()).isEqualTo(10_240);
    assertThat(machine.owner()).isEqualTo("uc-o1");
    assertThat(machine.passwordMatches(TestHost.CANARY + "-o1")).isTrue();
    List<RecordedCall> changes =
        host.panel.ledger().calls().stream()
            .filter(call -> call.sequence() > before && call.changes())
            .filter(call -> call.elements().equals(List.of(machine.id())))
            .toList();
    assertThat(changes.get(0).had("mem", "1024")).isTrue();
    assertThat(changes.get(0).parameter("user")).isEmpty();
    assertThat(changes.get(1).parameter("user")).isPresent();
  }

  @Test
  void aSpareOfTheSameTariffIsSoldAsItIs() {
    openWithSpares();
    long before = host.panel.ledger().callCount();

    host.provisioner().order(order("o1", "large", TestHost.DEBIAN));
    host.provisioner().runDueWork();

    assertThat(host.service("o1").delivery()).contains(Delivery.POOL);
    assertThat(host.panel.ledger().calls())
        .filteredOn(call -> call.sequence() > before && !call.creates())
        .noneMatch(call -> call.parameter("mem").isPresent());
  }

  @Test
  void aSpareThatCannotBeResizedStaysForSaleAndAContainerIsBuilt() {
    openWithSpares();
    host.panel.behave(behaviour -> behaviour.diskShrinkRefused(true));

    host.provisioner().order(order("o1", "small", TestHost.DEBIAN));
    host.provisioner().runDueWork();
    assertThat(host.ready()).isEqualTo(2);
    assertThat(host.panel.machinesOf("pool"))
        .filteredOn(spare -> spare.memoryMiB() == 4096)
        .hasSizeGreaterThanOrEqualTo(2);
    host.untilActive("o1");

    assertThat(host.service("o1").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(machine("o1").memoryMiB()).isEqualTo(1024);
    assertThat(host.provisioner().pool().status().get(0).quarantined()).isEmpty();
    assertThat(reasons("o1")).anyMatch(reason -> reason.contains("building a machine instead"));
    host.provisioner().order(order("o2", "large", TestHost.DEBIAN));
    host.provisioner().runDueWork();
    assertThat(host.service("o2").delivery()).contains(Delivery.POOL);
  }

  @Test
  void aResizeWhoseAnswerIsLostIsRepeatedAndTheSpareSold() {
    openWithSpares();
    host.panel
        .faults()
        .on("vm.edit")
        .when(call -> call.changes() && call.parameter("mem").isPresent())
        .times(4)
        .afterEffect()
        .resetConnection();

    host.provisioner().order(order("o1", "small", TestHost.DEBIAN));
    host.untilActive("o1");

    assertThat(host.service("o1").delivery()).contains(Delivery.POOL);
    assertThat(machine("o1").memoryMiB()).isEqualTo(1024);
  }

  @Test
  void aResizeThatDoesNothingIsNoticedAndTheSpareNotSold() {
    openWithSpares();
    host.panel
        .faults()
        .on("vm.edit")
        .when(call -> call.changes() && call.parameter("mem").isPresent())
        .nth(1)
        .okWithoutEffect();

    host.provisioner().order(order("o1", "small", TestHost.DEBIAN));
    host.untilActive("o1");

    assertThat(host.service("o1").delivery()).contains(Delivery.COLD_BUILD);
    assertThat(host.provisioner().pool().status().get(0).quarantined())
        .singleElement()
        .satisfies(spare -> assertThat(spare.reason()).contains("4096 MiB of memory"));
  }

  @Test
  void salesAreCountedByOsTemplateAlone() {
    open(pool -> {});
    host.provisioner().order(order("o1", "small", TestHost.DEBIAN));
    host.provisioner().order(order("o2", "small", TestHost.DEBIAN));
    host.provisioner().order(order("o3", "large", TestHost.DEBIAN));
    host.provisioner().order(order("o4", "large", TestHost.DEBIAN));
    host.provisioner().order(order("o5", "small", ALMA));
    host.until(() -> host.provisioner().findByOrder("o5").orElseThrow().activeAt().isPresent());
    host.until(() -> host.service("o4").activeAt().isPresent());
    host.pass(Duration.ofHours(1));

    List<KeyStatus> keys = host.provisioner().pool().status().get(0).keys();

    assertThat(keys)
        .filteredOn(key -> key.key().equals(PoolKey.ovz("kvm", TestHost.DEBIAN)))
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.sold()).isEqualTo(4);
              assertThat(key.target()).isEqualTo(4);
              assertThat(key.ready()).isEqualTo(4);
            });
    assertThat(keys)
        .filteredOn(key -> key.key().equals(PoolKey.ovz("kvm", ALMA)))
        .singleElement()
        .satisfies(key -> assertThat(key.target()).isEqualTo(2));
  }

  @Test
  void sparesOutliveAChangeOfTheTariffTheyWereBuiltWith() {
    openWithSpares();
    host.close();
    host =
        TestHost.on(folder)
            .tariff(tariff("small", 1024, 10_240, 20))
            .provisioner(builder -> builder.tariff(tariff("large", 2048, 20_480, 10)))
            .module(module -> module.addTariff("large"))
            .pool(pool -> pool.alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN))))
            .open(host.panel, host.clock);

    host.pass(Duration.ofMinutes(30));
    host.provisioner().order(order("o1", "large", TestHost.DEBIAN));
    host.provisioner().runDueWork();

    assertThat(host.service("o1").delivery()).contains(Delivery.POOL);
    assertThat(machine("o1").memoryMiB()).isEqualTo(2048);
  }

  @Test
  void aTariffIsChangedWhileTheContainerRunsAndItsDiskWithIt() {
    open(pool -> pool.enabled(false));
    host.provisioner().order(order("o1", "small", ALMA));
    host.untilActive("o1");
    long restarts = host.panel.ledger().effectCount("vm.restart");

    host.provisioner().services().changeTariff(host.service("o1").id(), "large", "k1");
    host.until(() -> host.service("o1").tariff().equals("large"));

    assertThat(machine("o1").memoryMiB()).isEqualTo(4096);
    assertThat(machine("o1").guestMemoryMiB()).isEqualTo(4096);
    assertThat(machine("o1").diskMiB()).isEqualTo(40_960);
    assertThat(host.panel.ledger().effectCount("vm.restart")).isEqualTo(restarts);
  }

  @Test
  void tariffsThatDoNotFitThePanelAreRefused() {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    VmManagerEmulator panel =
        TestHost.panelBuilder(clock, "192.0.2.0/24").edition(VmManagerEdition.OVZ).build();
    Tariff machine =
        Tariff.builder().from(TestHost.small()).processorWeight(500).processLimit(9).build();

    assertThatThrownBy(() -> TestHost.on(folder).tariff(machine).open(panel, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not have processorWeight on OVZ")
        .hasMessageContaining("needs processorMHz, fileLimit on OVZ");
    assertThatThrownBy(() -> TestHost.on(folder).tariff(tariff("small", 1024, 1024, 1)).open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not have processorMHz on KVM")
        .hasMessageContaining("must not have processLimit on KVM")
        .hasMessageContaining("must not have fileLimit on KVM");
  }

  @Test
  void aTariffOfMachinesAndContainersIsRefused() {
    VmManagerEmulator containers =
        TestHost.panelBuilder(VirtualClock.startingAt(TestHost.START), "192.0.2.0/24")
            .edition(VmManagerEdition.OVZ)
            .build();

    assertThatThrownBy(
            () ->
                TestHost.on(folder)
                    .andModule(
                        it ->
                            ProcessingModule.builder()
                                .name("ovz")
                                .addTariff("small")
                                .panel(MachinePanel.vmManager5(it.panelSettings(containers)))
                                .build())
                    .open())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "tariff 'small' is served by modules of KVM, [kvm], and of OVZ, [ovz]");
  }
}
