package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.MachineRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that sells: places its orders, again if need be, works on them, and ends by
 * itself when all are Active.
 */
final class SellingProcess {
  static final int ORDERS = 10;
  static final Duration TAKE_OVER_AFTER = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private SellingProcess() {}

  static Process start(String url, String fingerprint, Path file) throws IOException {
    return start(url, fingerprint, file.toString());
  }

  /**
   * Starts one.
   *
   * @param database the path of a file or the address of a server
   */
  static Process start(String url, String fingerprint, String database) throws IOException {
    File output = new File("target/selling-process-output.txt");
    return new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dvpskit.canary=" + TestHost.CANARY,
                "-Dvpskit.test.log=target/selling-process.log",
                "-Dlogback.configurationFile="
                    + System.getProperty("logback.configurationFile", "../config/logback-test.xml"),
                SellingProcess.class.getName(),
                url,
                fingerprint,
                database))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
        .start();
  }

  /** Waits until the process has ended by itself, having sold everything. */
  static boolean soldEverything(Process process) throws InterruptedException {
    return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  private static Database database(String where) {
    if (!where.startsWith("jdbc:")) {
      return Database.sqlite(Path.of(where));
    }
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(where);
    return Database.server(new HikariDataSource(settings)).makingTables();
  }

  /** Every order has one machine, which is as it was ordered, and there is no other. */
  static void requireSold(Provisioner provisioner, VmManagerEmulator panel) {
    for (int i = 0; i < ORDERS; i++) {
      Service service = provisioner.findByOrder("o" + i).orElseThrow();
      assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
      assertThat(service.hostName()).isEqualTo("o" + i + ".example.org");
      MachineRecord machine = panel.machineById(service.machineId().orElseThrow()).orElseThrow();
      assertThat(machine.name()).isEqualTo("vps" + service.id());
      assertThat(machine.owner()).isEqualTo("uc" + i % 3);
      assertThat(machine.passwordMatches(TestHost.CANARY + "-o" + i)).isTrue();
    }
    assertThat(panel.ledger().machineCount()).isEqualTo(ORDERS);
    assertThat(panel.accounts()).hasSize(1 + 3);
  }

  /** Again when the database could not be used, as every host has to. */
  private static void place(Provisioner provisioner, Order order) {
    for (int attempt = 1; ; attempt++) {
      try {
        provisioner.order(order);
        return;
      } catch (StoreException e) {
        if (attempt == 3) {
          throw e;
        }
      }
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    try (Provisioner provisioner =
        LiveHost.settings(arguments[0], arguments[1], database(arguments[2]), module -> {})
            .takeOverAfter(TAKE_OVER_AFTER)
            .build()) {
      provisioner.start();
      for (int i = 0; i < ORDERS; i++) {
        place(provisioner, TestHost.order("o" + i, "c" + i % 3, TestHost.DEBIAN));
      }
      for (int i = 0; i < ORDERS; i++) {
        ServiceId id = provisioner.findByOrder("o" + i).orElseThrow().id();
        if (provisioner.await(id, PATIENCE).status() != ServiceStatus.ACTIVE) {
          System.exit(1);
        }
      }
    }
  }
}
