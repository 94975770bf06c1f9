package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.BookingRecord;
import io.vpskit.testkit.ledger.LicenceRecord;
import io.vpskit.testkit.ledger.LicenceStatus;
import io.vpskit.testkit.ledger.MachineRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * An order with recipe, licence, two further addresses and IPmanager, cold and warm: undisturbed,
 * and with every call to every panel failing once, before and after its effect.
 */
class AllPanelsTest {
  private static final int ADDRESSES = 3;

  @TempDir Path folder;

  /** Sells one machine cold. */
  private static void sellCold(ThreePanels panels) {
    panels.provisioner().order(ThreePanels.order("o1"));
    panels.until(() -> panels.service("o1").status() == ServiceStatus.ACTIVE);
  }

  /** Sells one machine from the pool, which is full. */
  private static void sellWarm(ThreePanels panels) {
    fill(panels);
    panels.provisioner().order(ThreePanels.order("o1"));
    panels.until(() -> panels.service("o1").status() == ServiceStatus.ACTIVE);
  }

  private static void fill(ThreePanels panels) {
    panels.until(() -> panels.readySpares() == 2);
  }

  /** What must be so at rest, whatever happened. */
  private static void requireOneOfEach(ThreePanels panels, boolean pool) {
    panels.pass(Duration.ofHours(1));
    Service service = panels.service("o1");
    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    List<MachineRecord> machines = panels.machines.machinesOf("uc1");
    assertThat(machines)
        .singleElement()
        .extracting(MachineRecord::name)
        .isEqualTo(service.machineName().orElseThrow());
    assertThat(machines.get(0).addresses()).hasSize(ADDRESSES);
    List<String> booked = panels.addresses.bookings().stream().map(BookingRecord::address).toList();
    List<String> used =
        panels.machines.machines().stream().flatMap(it -> it.addresses().stream()).toList();
    assertThat(booked).containsExactlyInAnyOrderElementsOf(used);
    if (!pool) {
      assertThat(panels.machines.machines()).hasSize(1);
      assertThat(booked).hasSize(ADDRESSES);
    }
    List<LicenceRecord> licences = panels.licences.ledger().licencesEverMade();
    assertThat(licences)
        .singleElement()
        .extracting(LicenceRecord::status)
        .isEqualTo(LicenceStatus.ACTIVE);
    assertThat(licences.get(0).address()).isEqualTo(service.address().orElseThrow());
    assertThat(panels.licences.ledger().charges()).hasSize(1);
  }

  @Test
  void aColdBuildEndsWithOneMachineThreeAddressesAndOneLicence() {
    try (ThreePanels panels = new ThreePanels(folder, false)) {
      sellCold(panels);

      Service service = panels.service("o1");
      assertThat(service.delivery()).contains(Delivery.COLD_BUILD);
      assertThat(service.timeToActive().orElseThrow())
          .isGreaterThanOrEqualTo(TestHost.BUILD_TIME.plusSeconds(60));
      requireOneOfEach(panels, false);
    }
  }

  @Test
  void aHandOverEndsWithTheSame() {
    try (ThreePanels panels = new ThreePanels(folder, true)) {
      sellWarm(panels);

      Service service = panels.service("o1");
      assertThat(service.delivery()).contains(Delivery.POOL);
      requireOneOfEach(panels, true);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCallOfAColdBuildMayGetLost() throws IOException {
    return disturbed("cold", false);
  }

  @TestFactory
  Stream<DynamicTest> everyCallOfAHandOverMayGetLost() throws IOException {
    return disturbed("warm", true);
  }

  private record Cut(ThreePanels.Panel panel, String function, int nth, boolean afterEffect) {
    String title() {
      return panel + " " + function + " " + nth + (afterEffect ? " after" : " before");
    }
  }

  private Stream<DynamicTest> disturbed(String name, boolean pool) throws IOException {
    return cuts(name, pool).stream()
        .map(cut -> DynamicTest.dynamicTest(cut.title(), () -> disturb(name, pool, cut)));
  }

  /** Every call that the undisturbed sale makes. */
  private List<Cut> cuts(String name, boolean pool) throws IOException {
    List<Cut> cuts = new ArrayList<>();
    try (ThreePanels panels = new ThreePanels(directory(name), pool)) {
      Map<ThreePanels.Panel, Map<String, Long>> before = Map.of();
      if (pool) {
        fill(panels);
        before = panels.calls();
      }
      Map<ThreePanels.Panel, Map<String, Long>> filled = before;
      panels.provisioner().order(ThreePanels.order("o1"));
      panels.until(() -> panels.service("o1").status() == ServiceStatus.ACTIVE);
      panels
          .calls()
          .forEach(
              (panel, functions) ->
                  functions.forEach(
                      (function, number) -> {
                        long earlier =
                            filled.getOrDefault(panel, Map.of()).getOrDefault(function, 0L);
                        for (int nth = 1; nth <= number - earlier; nth++) {
                          cuts.add(new Cut(panel, function, nth, false));
                          cuts.add(new Cut(panel, function, nth, true));
                        }
                      }));
    }
    return cuts;
  }

  private void disturb(String name, boolean pool, Cut cut) throws IOException {
    try (ThreePanels panels = new ThreePanels(directory(name), pool)) {
      if (pool) {
        fill(panels);
      }
      panels.cut(cut.panel(), cut.function(), cut.nth(), cut.afterEffect());
      panels.provisioner().order(ThreePanels.order("o1"));
      panels.until(() -> panels.service("o1").status() == ServiceStatus.ACTIVE);
      requireOneOfEach(panels, pool);
    }
  }

  private Path directory(String name) throws IOException {
    return Files.createTempDirectory(folder, name);
  }
}
