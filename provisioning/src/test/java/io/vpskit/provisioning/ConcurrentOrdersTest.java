package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.MachineRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentOrdersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;
  private final VmManagerEmulator panel = LiveHost.panel(Duration.ofMillis(300));
  private EmulatorServer server;

  @BeforeEach
  void listen() {
    server = panel.startHttps();
  }

  @AfterEach
  void hangUp() {
    server.close();
  }

  @Test
  void fortyOrdersOnTenSparesGiveTenHandOversAndThirtyBuilds() throws Exception {
    try (Provisioner filling = open(true)) {
      filling.start();
      await().atMost(PATIENCE).until(() -> filling.pool().status().get(0).ready() == 10);
    }
    try (Provisioner provisioner = open(false)) {
      provisioner.start();
      List<Callable<Service>> orders = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Order order = TestHost.order("o" + i, "c" + i, TestHost.DEBIAN);
        orders.add(() -> provisioner.order(order));
      }

      List<Service> services = new ArrayList<>();
      for (Service service : allAtOnce(orders)) {
        services.add(provisioner.await(service.id(), PATIENCE));
      }

      assertThat(services).allMatch(service -> service.status() == ServiceStatus.ACTIVE);
      assertThat(services)
          .filteredOn(service -> service.delivery().orElseThrow() == Delivery.POOL)
          .hasSize(10);
      assertThat(services)
          .filteredOn(service -> service.delivery().orElseThrow() == Delivery.COLD_BUILD)
          .hasSize(30);
      assertThat(services).extracting(Service::machineId).doesNotHaveDuplicates();
      assertThat(panel.ledger().machineCount()).isEqualTo(40);
      for (Service service : services) {
        MachineRecord machine = panel.machineById(service.machineId().orElseThrow()).orElseThrow();
        assertThat(machine.owner()).isEqualTo(service.customer().accountName());
      }
    }
  }

  @Test
  void anOrderRepeatedFiftyTimesAtOnceGivesOneService() throws Exception {
    try (Provisioner provisioner = open(false)) {
      provisioner.start();
      List<Callable<Service>> orders = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        orders.add(() -> provisioner.order(TestHost.order("same")));
      }

      List<Service> services = allAtOnce(orders);

      assertThat(services).extracting(Service::id).containsOnly(services.get(0).id());
      assertThat(provisioner.await(services.get(0).id(), PATIENCE).status())
          .isEqualTo(ServiceStatus.ACTIVE);
      assertThat(panel.ledger().machineCount()).isEqualTo(1);
    }
  }

  private Provisioner open(boolean filling) {
    return LiveHost.settings(
            server.url(),
            server.fingerprint(),
            folder.resolve("vpskit.db"),
            module -> module.pool(LiveHost.tenSpares(filling)))
        .build();
  }

  private static <T> List<T> allAtOnce(List<Callable<T>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    CountDownLatch ready = new CountDownLatch(calls.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> call : calls) {
        futures.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return call.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
