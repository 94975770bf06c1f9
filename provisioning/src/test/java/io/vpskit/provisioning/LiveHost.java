package io.vpskit.provisioning;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.pool.AlwaysPooled;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Settings of a provisioner that works with threads, HTTPS and the system's clock, but quickly. */
final class LiveHost {
  private LiveHost() {}

  static VmManagerEmulator panel(Duration buildTime) {
    return VmManagerEmulator.builder()
        .administrator("admin", TestHost.CANARY + "-admin")
        .node("node1", 1 << 20, 1000)
        .addresses("192.0.2.0/24")
        .preset("small", 1024, 1, 10_240)
        .osTemplate(TestHost.DEBIAN, buildTime.dividedBy(2), buildTime.dividedBy(2))
        .osTemplate(TestHost.UBUNTU, buildTime.dividedBy(2), buildTime.dividedBy(2))
        .build();
  }

  static ProvisionerBuilder settings(EmulatorServer server, Path file) {
    return settings(server.url(), server.fingerprint(), file, module -> {});
  }

  static ProvisionerBuilder settings(
      String url, String fingerprint, Path file, Consumer<ProcessingModule.Builder> change) {
    return settings(url, fingerprint, Database.sqlite(file), change);
  }

  static ProvisionerBuilder settings(
      String url,
      String fingerprint,
      Database database,
      Consumer<ProcessingModule.Builder> change) {
    PanelSettings panel =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, url))
            .credentials(Credentials.session("admin", Secret.of(TestHost.CANARY + "-admin")))
            .trust(Trust.fingerprint(fingerprint))
            .build();
    ProcessingModule.Builder module =
        ProcessingModule.builder()
            .name("kvm")
            .addTariff("small")
            .pollInterval(Duration.ofMillis(200))
            .listingLag(Duration.ofSeconds(2))
            .activationLimit(0)
            .panel(MachinePanel.vmManager5(panel));
    change.accept(module);
    return Provisioner.builder()
        .database(database)
        .databasePollInterval(Duration.ofMillis(100))
        .tariff(TestHost.small())
        .module(module.build());
  }

  /** A pool that keeps ten machines with one OS template. */
  static ModulePool tenSpares(boolean enabled) {
    return ModulePool.builder()
        .owner(new Customer("pool", "pool"))
        .enabled(enabled)
        .tiers(Tiers.billmanager(10, 10, 10, 10, 10))
        .statisticsWindow(StatisticsWindow.rollingDays(3))
        .addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small"))
        .refillInterval(Duration.ofSeconds(1))
        .simultaneousBuilds(10)
        .build();
  }
}
