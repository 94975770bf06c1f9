package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.MachineStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueTest {
  @TempDir Path folder;
  private TestHost host;

  private void open(Consumer<ProcessingModule.Builder> module) {
    host = TestHost.on(folder).module(module).open();
  }

  @AfterEach
  void close() {
    host.close();
  }

  private void place(int number) {
    for (int i = 0; i < number; i++) {
      host.provisioner().order(TestHost.order("o" + i, "c" + i, TestHost.DEBIAN));
    }
  }

  private List<Service> services(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> host.service("o" + i))
        .sorted(Comparator.comparing(service -> service.activeAt().orElseThrow()))
        .toList();
  }

  private long building() {
    return host.panel.machines().stream()
        .filter(machine -> machine.status() != MachineStatus.RUNNING)
        .count();
  }

  /** Moves on until all are Active and tells how many were under construction at the same time. */
  private long mostBuilding(int number) {
    long[] most = {0};
    host.until(
        () -> {
          most[0] = Math.max(most[0], building());
          return IntStream.range(0, number)
              .allMatch(i -> host.service("o" + i).status() == ServiceStatus.ACTIVE);
        });
    return most[0];
  }

  @Test
  void inTheQueueEachOrderBeginsWhenTheOneBeforeItIsDeployed() {
    open(module -> module.operationsInQueue(true));
    place(4);

    assertThat(mostBuilding(4)).isEqualTo(1);

    List<Service> services = services(4);
    assertThat(services).extracting(Service::orderId).containsExactly("o0", "o1", "o2", "o3");
    for (int i = 1; i < 4; i++) {
      assertThat(services.get(i).activeAt().orElseThrow())
          .isAfterOrEqualTo(services.get(i - 1).activeAt().orElseThrow().plus(TestHost.BUILD_TIME));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void inTheQueueReinstallationsFollowEachOtherAndOtherOperationsDoNotWait(boolean queue) {
    open(module -> module.operationsInQueue(queue).activationLimit(0));
    place(4);
    mostBuilding(4);
    Services services = host.provisioner().services();
    for (int i = 0; i < 3; i++) {
      services.reinstall(
          host.service("o" + i).id(), Reinstallation.builder().build(), "reinstall " + i);
    }
    host.provisioner().runDueWork();

    OperationId stop = services.stop(host.service("o3").id(), "stop");
    host.provisioner().runDueWork();

    assertThat(services.find(stop).orElseThrow().status()).isEqualTo(OperationStatus.DONE);
    services.start(host.service("o3").id(), "start");
    host.provisioner().runDueWork();
    assertThat(mostBuilding(4)).isEqualTo(queue ? 1 : 3);
  }

  @Test
  void withoutTheQueueTwoMachinesAreBuiltAtATimeUnlessToldOtherwise() {
    open(module -> {});
    place(6);

    assertThat(mostBuilding(6)).isEqualTo(2);
  }

  @Test
  void zeroMeansNoLimit() {
    open(module -> module.activationLimit(0));
    place(6);

    assertThat(mostBuilding(6)).isEqualTo(6);
  }

  @Test
  void aFailedOrderMakesRoomForTheNextOne() {
    open(module -> module.operationsInQueue(true).retryLimit(1));
    host.panel.faults().on("vm.edit").nth(1).noRoom();
    place(2);

    host.untilActive("o1");

    assertThat(host.service("o0").problem()).isPresent();
  }

  @Test
  void anOrderThatASpareMatchesDoesNotWaitForBuilds() {
    host = TestHost.on(folder).pool(pool -> {}).open();
    host.place("first");
    host.untilActive("first");
    host.until(() -> host.ready() == 2);
    for (int i = 0; i < 4; i++) {
      host.provisioner().order(TestHost.order("cold" + i, "c" + i, TestHost.UBUNTU));
    }
    host.provisioner().runDueWork();

    host.place("warm");
    host.provisioner().runDueWork();

    assertThat(host.service("warm").status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(host.service("cold3").status()).isEqualTo(ServiceStatus.IN_PROGRESS);
  }

  @Test
  void sparesAreBuiltOnlyWhileThereIsRoom() {
    host = TestHost.on(folder).module(module -> module.activationLimit(1)).pool(pool -> {}).open();
    host.place("first");
    host.untilActive("first");
    place(3);
    host.provisioner().runDueWork();

    long[] most = {0};
    host.until(
        () -> {
          most[0] = Math.max(most[0], building());
          return host.service("o2").status() == ServiceStatus.ACTIVE && host.ready() == 2;
        });

    assertThat(most[0]).isLessThanOrEqualTo(2);
  }

  @Test
  void whatWaitsBeginsWhenARestartedProvisionerAllowsMore() {
    open(module -> {});
    place(4);
    host.provisioner().runDueWork();
    host.close();

    host =
        TestHost.on(folder)
            .module(module -> module.activationLimit(0))
            .open(host.panel, host.clock);
    host.provisioner().runDueWork();

    assertThat(host.panel.machines()).hasSize(4);
  }

  @Test
  void whatWaitedForRoomGoesOnInTheQueueOfARestartedProvisioner() {
    open(module -> module.activationLimit(1));
    place(3);
    host.provisioner().runDueWork();
    host.close();

    host =
        TestHost.on(folder)
            .module(module -> module.operationsInQueue(true))
            .open(host.panel, host.clock);

    assertThat(mostBuilding(3)).isEqualTo(1);
  }

  @Test
  void aQueueGoesOnAfterARestart() {
    open(module -> module.operationsInQueue(true));
    place(3);
    host.pass(Duration.ofSeconds(30));

    host.restart();

    assertThat(mostBuilding(3)).isEqualTo(1);
    assertThat(host.panel.machines()).hasSize(3);
  }
}
