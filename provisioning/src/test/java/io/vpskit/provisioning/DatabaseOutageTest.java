package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.MachineRecord;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders wait while the database cannot be used, and go on by themselves. */
class DatabaseOutageTest {
  private static final int ORDERS = 6;
  private final VmManagerEmulator panel = LiveHost.panel(Duration.ofMillis(500));

  @ParameterizedTest
  @EnumSource(names = {"NEWEST_POSTGRESQL", "MARIADB"})
  void aServerThatIsAwayDelaysOrdersAndNothingElse(DatabaseServer server) throws Exception {
    try (EmulatorServer http = panel.startHttps();
        SwitchableDataSource connections = new SwitchableDataSource(server.fresh());
        Provisioner provisioner = provisioner(http, connections)) {
      place(provisioner);
      await(() -> !panel.machines().isEmpty());

      connections.goAway();
      await(() -> connections.refusals.get() >= 20);
      assertThatThrownBy(() -> provisioner.order(TestHost.order("late")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("the database could not be used");
      connections.comeBack();

      requireOneMachineEach(provisioner);
      assertThat(provisioner.findByOrder("late")).isEmpty();
    }
  }

  @Test
  void connectionsThatAreCutAgainAndAgainMakeNothingTwice() throws Exception {
    String url = DatabaseServer.NEWEST_POSTGRESQL.fresh();
    try (EmulatorServer http = panel.startHttps();
        SwitchableDataSource connections = new SwitchableDataSource(url);
        Provisioner provisioner = provisioner(http, connections)) {
      place(provisioner);
      for (int machines = 1; machines <= ORDERS; machines++) {
        int most = machines;
        await(() -> panel.machines().size() >= most);
        cutAll(url);
      }

      requireOneMachineEach(provisioner);
    }
  }

  private static Provisioner provisioner(EmulatorServer http, SwitchableDataSource connections) {
    Database database = Database.server(connections).makingTables();
    return LiveHost.settings(http.url(), http.fingerprint(), database, module -> {})
        .takeOverAfter(Duration.ofSeconds(3))
        .build()
        .start();
  }

  private static void place(Provisioner provisioner) {
    for (int i = 0; i < ORDERS; i++) {
      provisioner.order(TestHost.order("o" + i));
    }
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(condition);
  }

  /** A question may meet a connection that has just been cut, which its caller is told. */
  private void requireOneMachineEach(Provisioner provisioner) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptionsInstanceOf(StoreException.class)
        .untilAsserted(
            () -> {
              List<Service> services = services(provisioner);
              assertThat(services).allMatch(it -> it.status() == ServiceStatus.ACTIVE);
              assertThat(services)
                  .extracting(it -> it.machineId().orElseThrow())
                  .containsExactlyInAnyOrderElementsOf(
                      panel.machines().stream().map(MachineRecord::id).toList());
            });
  }

  private static List<Service> services(Provisioner provisioner) {
    return IntStream.range(0, ORDERS)
        .mapToObj(i -> provisioner.findByOrder("o" + i).orElseThrow())
        .toList();
  }

  private static void cutAll(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }
  }
}
