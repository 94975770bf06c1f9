package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.ipmanager.dialect.AutomaticAddress;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings of a module that are not the default ones. */
class ModuleSettingTest {
  @TempDir Path folder;
  private TestHost host;

  private void open(Consumer<ProcessingModule.Builder> module) {
    host = TestHost.on(folder).module(module).open();
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void howLongADeploymentMayTakeCanBeSet() {
    open(module -> module.deploymentLimit(Duration.ofMinutes(5)));
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).installationNeverEnds();

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").timeToActive().orElseThrow())
        .isBetween(TestHost.BUILD_TIME.plusMinutes(5), TestHost.BUILD_TIME.plusMinutes(7));
    assertThat(host.panel.machines()).hasSize(1);
  }

  @Test
  void howLongListingsMayLagBehindCanBeSet() {
    open(module -> module.listingLag(Duration.ofMinutes(15)));
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).stallBeforeEffect();

    host.place("o1");
    host.pass(Duration.ofMinutes(14));
    assertThat(host.panel.machines()).isEmpty();
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void howOftenMachinesAreListedCanBeSet() {
    open(module -> module.pollInterval(Duration.ofSeconds(50)));

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.panel.ledger().callCount("vm")).isEqualTo(4);
    assertThat(host.service("o1").timeToActive()).contains(Duration.ofSeconds(150));
  }

  @Test
  void howOftenAnOperationMayBeRefusedCanBeSet() {
    open(module -> module.retryLimit(2));
    host.panel.faults().on("vm.edit").when(PanelCall::creates).every().noFreeAddress();

    host.place("o1");
    host.until(() -> host.service("o1").problem().isPresent());

    assertThat(host.panel.ledger().calls("vm.edit")).hasSize(2);
    assertThat(host.provisioner().operatorTasks().list(OperatorTaskFilter.builder().build()))
        .hasSize(1);
  }

  @Test
  void howOftenSuspendedMachinesAreLookedAtCanBeSet() {
    open(module -> module.guardInterval(Duration.ofMinutes(30)));
    SoldService service = SoldService.by(host, "o1");
    service.done(service.services().suspend(service.id, SuspensionReason.CUSTOMER, "k1"));
    host.panel.administrator().startMachine(service.machineName());

    passUntil(TestHost.START.plus(Duration.ofMinutes(29)));
    assertThat(service.isRunning()).isTrue();
    passUntil(TestHost.START.plus(Duration.ofMinutes(31)));

    assertThat(service.isRunning()).isFalse();
  }

  private void passUntil(Instant end) {
    host.pass(Duration.between(host.clock.instant(), end));
  }

  @Test
  void theGroupThatAddressesAreTakenFromCanBeSet() {
    IpManagerEmulator addresses = openWithAddresses(panel -> panel.group("alias"));

    host.place("o1");
    host.untilActive("o1");

    assertThat(addresses.bookings())
        .singleElement()
        .satisfies(booking -> assertThat(booking.group()).isEqualTo("alias"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsInferredAboutIpManagerCanBeSet(AutomaticAddress choice) {
    IpManagerEmulator addresses =
        openWithAddresses(
            panel -> panel.dialect(IpManagerDialect.builder().automaticAddress(choice).build()));

    host.place("o1");
    host.untilActive("o1");

    assertThat(addresses.ledger().calls("ip.edit"))
        .filteredOn(PanelCall::creates)
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.parameter("ip"))
                    .isEqualTo(
                        choice == AutomaticAddress.EMPTY ? Optional.of("") : Optional.empty()));
  }

  private IpManagerEmulator openWithAddresses(Consumer<AddressPanel.Builder> change) {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    IpManagerEmulator addresses =
        IpManagerEmulator.builder()
            .clock(clock)
            .administrator("admin", TestHost.CANARY + "-admin")
            .account("billing", TestHost.CANARY + "-billing")
            .network(AddressHost.IPV4)
            .grant(
                RangeGrant.builder()
                    .account("billing")
                    .range(AddressHost.IPV4)
                    .addGroups("public", "alias")
                    .build())
            .build();
    AddressPanel.Builder panel =
        AddressPanel.builder().from(AddressHost.addressPanel("main", addresses));
    change.accept(panel);
    host =
        TestHost.on(folder)
            .module(module -> module.ipManager(panel.build()))
            .open(AddressHost.machinePanel(clock), clock);
    return addresses;
  }
}
