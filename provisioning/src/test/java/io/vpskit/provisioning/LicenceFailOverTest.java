package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.PanelCall;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two modules that buy from one seller. The licence comes last: an order that has begun to buy one
 * has a machine, stays with it and leaves no licence on another module.
 */
class LicenceFailOverTest {
  private static final BigDecimal PRICE = BigDecimal.valueOf(5);

  @TempDir Path folder;
  private LicenceHost licences;
  private VmManagerEmulator second;

  @BeforeEach
  void open() {
    licences =
        LicenceHost.on(folder)
            .host(host -> host.module(module -> module.sort(10)))
            .andModule(
                (host, server) -> {
                  second = TestHost.panelBuilder(host.clock, "203.0.113.0/24").build();
                  return ProcessingModule.builder()
                      .name("second")
                      .sort(20)
                      .addTariff("small")
                      .panel(MachinePanel.vmManager5(host.panelSettings(second)))
                      .licensingServer(server)
                      .build();
                })
            .open();
  }

  @AfterEach
  void close() {
    licences.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aModuleThatFailsHasBoughtNoLicence(boolean atOnce) {
    var creation = licences.host.panel.faults().on("vm.edit").when(PanelCall::creates);
    if (atOnce) {
      creation.every().noRoom();
    } else {
      creation.nth(1).installationNeverEnds();
    }

    Service service = licences.active("o1");
    licences.host.pass(Duration.ofMinutes(10));

    assertThat(service.module()).isEqualTo("second");
    assertThat(licences.host.panel.machines()).isEmpty();
    assertThat(licences.seller.licences()).hasSize(1);
    assertThat(licences.licenceOf(service).address())
        .startsWith("203.0.113.")
        .isEqualTo(service.address().orElseThrow());
    assertThat(licences.seller.ledger().orderCount()).isEqualTo(1);
    assertThat(licences.spent()).isEqualByComparingTo(PRICE);
  }

  @Test
  void anOrderWhoseLicenceIsRefusedStaysWithItsMachine() {
    licences.balance(0);
    licences.place("o1");
    licences.host.until(() -> licences.host.service("o1").problem().isPresent());
    String machine = licences.host.panel.machines().get(0).name();

    licences.balance(1000);
    licences.host.provisioner().operatorTasks().retry(1, "anna");
    licences.host.untilActive("o1");

    assertThat(licences.host.service("o1").module()).isEqualTo("kvm");
    assertThat(licences.host.service("o1").machineName()).contains(machine);
    assertThat(second.ledger().callCount()).isZero();
    assertThat(licences.licencesOf(licences.host.service("o1"))).hasSize(1);
    assertThat(licences.spent()).isEqualByComparingTo(PRICE);
  }
}
