package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.MachinePanel;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.Tariff;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How do I test my own program with the emulated panel?
 *
 * <p>Copy this class. The panel answers within the process, over no network; time is virtual, so
 * minutes of building pass in no time and every run is the same; faults are scripted; and the
 * ledger tells what really happened on the panel, whatever the program was told.
 *
 * <p>Needs {@code vpskit-testkit} in test scope.
 */
class EmulatorInYourOwnTest {
  private static final String PANEL_PASSWORD =
      System.getProperty("vpskit.canary", "kanarek-7Qx") + "-panel";

  @TempDir Path folder;
  private final VirtualClock clock = VirtualClock.create();
  private final VmManagerEmulator panel =
      VmManagerEmulator.builder()
          .clock(clock)
          .administrator("admin", PANEL_PASSWORD)
          .node("node1", 65_536, 100)
          .addresses("192.0.2.0/24")
          .osTemplate("Debian-12", Duration.ofSeconds(20), Duration.ofSeconds(100))
          .build();
  private Provisioner provisioner;

  @BeforeEach
  void open() {
    PanelSettings settings =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, "https://vm.example.org:1500/vmmgr"))
            .credentials(Credentials.perCall("admin", Secret.of(PANEL_PASSWORD)))
            .addInterceptors(panel.interceptor())
            .build();
    provisioner =
        Provisioner.builder()
            .database(Database.sqlite(folder.resolve("test.db")))
            .clock(clock)
            .tariff(
                Tariff.builder()
                    .name("small")
                    .memoryMiB(1024)
                    .diskMiB(10_240)
                    .addOsTemplate("Debian-12")
                    .build())
            .module(
                ProcessingModule.builder()
                    .name("kvm-1")
                    .panel(MachinePanel.vmManager5(settings))
                    .addTariff("small")
                    .build())
            .build();
  }

  @AfterEach
  void close() {
    provisioner.close();
  }

  @Test
  void aMachineIsBuiltInTwoMinutesOfVirtualTime() {
    Service service = sell("order-1");

    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.timeToActive().orElseThrow())
        .isBetween(Duration.ofSeconds(120), Duration.ofSeconds(135));
    assertThat(panel.machinesOf("u42"))
        .singleElement()
        .satisfies(machine -> assertThat(machine.domain()).isEqualTo("order-1.example.org"));
  }

  @Test
  void aLostAnswerLeavesOneMachine() {
    Fault lost =
        panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).loseAnswerAfterEffect();

    Service service = sell("order-1");

    assertThat(lost.fired()).isEqualTo(1);
    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(panel.ledger().machineCount(service.machineName().orElseThrow())).isEqualTo(1);
    assertThat(panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void aRefusalIsTriedAgainUntilThePanelHasRoom() {
    panel.faults().on("vm.edit").when(PanelCall::creates).times(3).noRoom();

    Service service = sell("order-1");

    assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(panel.ledger().effectCount("vm.edit")).isEqualTo(1);
    assertThat(panel.ledger().calls("vm.edit")).filteredOn(PanelCall::creates).hasSize(4);
  }

  /** Orders, and moves the clock on from one due moment to the next until the order is served. */
  private Service sell(String orderId) {
    provisioner.order(
        Order.builder()
            .id(orderId)
            .customer(Customer.of("42"))
            .tariff("small")
            .osTemplate("Debian-12")
            .hostName(orderId + ".example.org")
            .build());
    Instant end = clock.instant().plus(Duration.ofHours(1));
    Instant next = provisioner.runDueWork();
    while (service(orderId).status() != ServiceStatus.ACTIVE && next.isBefore(end)) {
      clock.advanceTo(next);
      next = provisioner.runDueWork();
    }
    return service(orderId);
  }

  private Service service(String orderId) {
    return provisioner.findByOrder(orderId).orElseThrow();
  }
}
