package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffChangeTest {
  @TempDir Path folder;
  private TestHost host;
  private SoldService service;

  @BeforeEach
  void sell() {
    host =
        TestHost.on(folder)
            .provisioner(
                provisioner ->
                    provisioner
                        .tariff(tariff("medium", 10_240))
                        .tariff(tariff("big disk", 20_480))
                        .tariff(tariff("elsewhere", 10_240))
                        .tariff(Tariff.builder().from(TestHost.small()).name("twin").build()))
            .module(module -> module.addTariffs("medium", "big disk", "twin"))
            .open();
    service = SoldService.by(host, "o1");
  }

  @AfterEach
  void close() {
    host.close();
  }

  private static Tariff tariff(String name, int diskMiB) {
    return Tariff.builder()
        .name(name)
        .memoryMiB(4096)
        .cores(2)
        .diskMiB(diskMiB)
        .processorWeight(2000)
        .addOsTemplate(TestHost.DEBIAN)
        .build();
  }

  @Test
  void aMachineGetsTheResourcesOfItsNewTariffAndIsRestarted() {
    OperationId change = service.services().changeTariff(service.id, "medium", "k1");
    assertThat(service.now().status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    service.done(change);

    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.now().tariff()).isEqualTo("medium");
    assertThat(service.machine().memoryMiB()).isEqualTo(4096);
    assertThat(service.machine().cores()).isEqualTo(2);
    assertThat(service.isRunning()).isTrue();
    assertThat(host.panel.ledger().callCount("vm.restart")).isEqualTo(1);
  }

  @Test
  void aMachineThatStandsStillIsNotStartedByAnotherTariff() {
    service.done(service.services().suspend(service.id, SuspensionReason.CUSTOMER, "k1"));

    service.done(service.services().changeTariff(service.id, "medium", "k2"));

    assertThat(service.now().status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(service.machine().memoryMiB()).isEqualTo(4096);
    assertThat(service.isRunning()).isFalse();
    assertThat(host.panel.ledger().callCount("vm.restart")).isZero();
  }

  @Test
  void aTariffWithTheSameResourcesNeedsNoChangeOfTheMachine() {
    service.done(service.services().changeTariff(service.id, "twin", "k1"));

    assertThat(service.now().tariff()).isEqualTo("twin");
    assertThat(changes()).isZero();
    assertThat(host.panel.ledger().callCount("vm.restart")).isZero();
  }

  @Test
  void aChangeThatThePanelRefusesLeavesTheTariffAsItWas() {
    host.panel
        .faults()
        .on("vm.edit")
        .when(call -> call.parameter("mem").isPresent())
        .every()
        .noRoom();

    String problem = service.failed(service.services().changeTariff(service.id, "medium", "k1"));

    assertThat(problem).isNotBlank();
    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.now().tariff()).isEqualTo("small");
    assertThat(service.now().problem()).isPresent();
    assertThat(service.machine().memoryMiB()).isEqualTo(1024);
    assertThat(host.panel.ledger().callCount("vm.restart")).isZero();
  }

  @Test
  void aMachineThatDoesNotComeUpWithNewResourcesGetsItsOldOnesBack() {
    host.panel.faults().on("vm.restart").every().busy();

    service.failed(service.services().changeTariff(service.id, "medium", "k1"));

    assertThat(service.now().tariff()).isEqualTo("small");
    assertThat(service.machine().memoryMiB()).isEqualTo(1024);
    assertThat(service.machine().cores()).isEqualTo(1);
    assertThat(service.isRunning()).isTrue();
  }

  @Test
  void whatCannotBeSoldIsRefusedByItsField() {
    long before = host.panel.ledger().callCount();

    assertInvalid("gone", "tariff 'gone' is not known");
    assertInvalid("elsewhere", "tariff 'elsewhere' is not served by module 'kvm'");
    assertInvalid("big disk", "diskMiB of tariff 'big disk' is 20480");
    assertThat(service.services().ofService(service.id)).hasSize(1);
    assertThat(host.panel.ledger().callCount()).isEqualTo(before);
  }

  private void assertInvalid(String tariff, String message) {
    assertThatThrownBy(() -> service.services().changeTariff(service.id, tariff, "k"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(message);
  }

  private long changes() {
    return host.panel.ledger().calls("vm.edit").stream()
        .filter(call -> call.parameter("mem").isPresent() && call.parameter("elid").isPresent())
        .count();
  }
}
