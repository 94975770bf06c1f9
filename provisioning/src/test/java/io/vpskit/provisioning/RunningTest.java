package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {
  @TempDir Path folder;

  @Test
  void threadsOfItsOwnServeOrdersOverHttps() throws Exception {
    VmManagerEmulator panel = LiveHost.panel(Duration.ofMillis(200));
    try (EmulatorServer server = panel.startHttps();
        Provisioner provisioner =
            LiveHost.settings(server, folder.resolve("vpskit.db")).build().start()) {
      Service ordered = provisioner.order(TestHost.order("o1"));

      Service service = provisioner.await(ordered.id(), Duration.ofSeconds(30));

      assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(panel.machines()).hasSize(1);
    }
  }

  @Test
  void closingLeavesNoThreadBehind() {
    VmManagerEmulator panel = LiveHost.panel(Duration.ofMillis(200));
    try (EmulatorServer server = panel.startHttps()) {
      Set<Thread> before = liveThreads();
      Provisioner provisioner =
          LiveHost.settings(server, folder.resolve("vpskit.db")).build().start();
      provisioner.order(TestHost.order("o1"));

      provisioner.close();
      provisioner.close();

      // The connection pool lets its last thread end by itself, some seconds later.
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(ours(before)).isEmpty());
    }
  }

  @Test
  void startingAndWorkingByHandExcludeEachOther() {
    try (TestHost host = TestHost.on(folder).open()) {
      host.provisioner().runDueWork();

      assertThatThrownBy(() -> host.provisioner().start())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("runDueWork()");
    }
    try (TestHost host = TestHost.on(folder).open()) {
      host.provisioner().start();

      assertThatThrownBy(() -> host.provisioner().runDueWork())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("own threads");
    }
  }

  @Test
  void aClosedProvisionerIsNotStartedAgain() {
    TestHost host = TestHost.on(folder).open();
    host.close();

    assertThatThrownBy(() -> host.provisioner().start())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void aClosedProvisionerSaysThatItIsWhenSomethingIsAskedOfIt() {
    TestHost host = TestHost.on(folder).open();
    host.close();

    assertThatThrownBy(() -> host.place("o1"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("the provisioner is closed");
  }

  @Test
  void workingByHandSaysWhenToComeBack() {
    try (TestHost host = TestHost.on(folder).open()) {
      host.place("o1");

      assertThat(host.provisioner().runDueWork()).isAfter(host.clock.instant());
      assertThat(host.panel.machines()).hasSize(1);
    }
  }

  private static List<String> ours(Set<Thread> before) {
    return liveThreads().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.contains("vpskit") || name.contains("db-scheduler"))
        .toList();
  }

  private static Set<Thread> liveThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .collect(Collectors.toSet());
  }
}
