package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VmManagerEdition;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.BookingRecord;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several modules, queues and containers, over HTTPS with IPmanager and licensing server. */
class AllPanelsScenarioTest {
  @TempDir Path folder;
  private VmManagerEmulator otherMachines;
  private IpManagerEmulator otherAddresses;

  @Test
  void aModuleThatSharesTheIpManagerGoesOnWithTheSameAddress() {
    try (ThreePanels panels =
        new ThreePanels(
            folder,
            VmManagerEdition.KVM,
            module -> {},
            (host, builder) -> {
              otherMachines = host.machines(VmManagerEdition.KVM, "203.0.113.0/24");
              builder.module(
                  host.module("second", otherMachines, host.addressPanel()).sort(200).build());
            })) {
      sellWithoutRoomOnTheFirst(panels);

      assertThat(panels.addresses.ledger().bookingCount()).isEqualTo(3);
      assertThat(panels.addresses.ledger().releaseCount()).isZero();
      requireOneOfEach(panels, panels.addresses);
    }
  }

  @Test
  void aModuleWithAnotherIpManagerTakesItsOwnAddressAndTheFirstOneIsGivenBack() {
    try (ThreePanels panels =
        new ThreePanels(
            folder,
            VmManagerEdition.KVM,
            module -> {},
            (host, builder) -> {
              otherMachines = host.machines(VmManagerEdition.KVM, "198.51.100.0/24");
              otherAddresses = host.addresses("198.51.100.0/24");
              AddressPanel other = host.addressPanel("other", otherAddresses);
              builder.module(host.module("second", otherMachines, other).sort(200).build());
            })) {
      sellWithoutRoomOnTheFirst(panels);

      assertThat(panels.addresses.bookings()).isEmpty();
      requireOneOfEach(panels, otherAddresses);
    }
  }

  private static void sellWithoutRoomOnTheFirst(ThreePanels panels) {
    panels.machines.faults().on("vm.edit").when(PanelCall::creates).every().noRoom();
    panels.provisioner().order(ThreePanels.order("o1"));
    panels.untilActive("o1");
    panels.pass(Duration.ofHours(1));
    assertThat(panels.service("o1").module()).isEqualTo("second");
    assertThat(panels.machines.machines()).isEmpty();
  }

  private void requireOneOfEach(ThreePanels panels, IpManagerEmulator addressPanel) {
    List<String> booked = addressPanel.bookings().stream().map(BookingRecord::address).toList();
    assertThat(booked).hasSize(3);
    assertThat(otherMachines.machines())
        .singleElement()
        .extracting(MachineRecord::addresses)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrderElementsOf(booked);
    assertThat(panels.licences.ledger().licencesEverMade())
        .singleElement()
        .satisfies(
            licence ->
                assertThat(licence.address())
                    .isEqualTo(panels.service("o1").address().orElseThrow()));
    assertThat(panels.licences.ledger().charges()).hasSize(1);
  }

  @Test
  void inTheQueueOneMachineIsBuiltAtATime() {
    assertThat(mostBuiltAtATime(module -> module.operationsInQueue(true))).isEqualTo(1);
  }

  @Test
  void withoutTheQueueAsManyMachinesAreBuiltAtATimeAsTheLimitAllows() {
    assertThat(mostBuiltAtATime(module -> module.activationLimit(3))).isEqualTo(3);
  }

  /** Sells five and requires that each has its machine, its addresses and its licence. */
  private long mostBuiltAtATime(Consumer<ProcessingModule.Builder> settings) {
    int orders = 5;
    long[] most = {0};
    try (ThreePanels panels =
        new ThreePanels(folder, VmManagerEdition.KVM, settings, (host, builder) -> {})) {
      IntStream.range(0, orders)
          .forEach(i -> panels.provisioner().order(ThreePanels.order("o" + i)));
      panels.until(
          () -> {
            most[0] = Math.max(most[0], building(panels));
            return IntStream.range(0, orders)
                .allMatch(i -> panels.service("o" + i).status() == ServiceStatus.ACTIVE);
          });
      assertThat(panels.machines.machines()).hasSize(orders);
      assertThat(panels.addresses.bookings()).hasSize(3 * orders);
      assertThat(panels.licences.ledger().licencesEverMade()).hasSize(orders);
      assertThat(panels.licences.ledger().charges()).hasSize(orders);
    }
    return most[0];
  }

  private static long building(ThreePanels panels) {
    return panels.machines.machines().stream()
        .filter(machine -> machine.status() != MachineStatus.RUNNING)
        .count();
  }

  @Test
  void aContainerIsSoldChangedWhileItRunsAndDeletedWithAllThatBelongsToIt() {
    try (ThreePanels panels =
        new ThreePanels(
            folder,
            VmManagerEdition.OVZ,
            module -> module.addTariff("large"),
            (host, builder) ->
                builder.tariff(
                    Tariff.builder()
                        .from(ThreePanels.container())
                        .name("large")
                        .memoryMiB(4096)
                        .build()))) {
      panels.provisioner().order(ThreePanels.order("o1"));
      panels.untilActive("o1");
      ServiceId id = panels.service("o1").id();
      panels.provisioner().services().changeTariff(id, "large", "grow");
      panels.until(() -> panels.service("o1").tariff().equals("large"));

      assertThat(panels.machines.machines())
          .singleElement()
          .satisfies(machine -> assertThat(machine.memoryMiB()).isEqualTo(4096))
          .satisfies(machine -> assertThat(machine.addresses()).hasSize(3));

      panels.provisioner().delete(id);
      panels.until(() -> panels.service("o1").status() == ServiceStatus.DELETED);
      assertThat(panels.machines.machines()).isEmpty();
      assertThat(panels.addresses.bookings()).isEmpty();
      assertThat(panels.licences.ledger().charges()).hasSize(1);
    }
  }
}
