package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.MachineRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database server must do alike; most of it through a pool of connections. */
abstract class ServerContract extends DatabaseContract {
  private final DatabaseServer server;
  private final boolean autoCommit;
  private final List<HikariDataSource> pools = new ArrayList<>();

  ServerContract(DatabaseServer server, boolean autoCommit) {
    this.server = server;
    this.autoCommit = autoCommit;
  }

  @Override
  Database fresh(Path folder) {
    return Database.server(pool(server.fresh())).makingTables();
  }

  private HikariDataSource pool(String url) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setAutoCommit(autoCommit);
    settings.setMaximumPoolSize(16);
    HikariDataSource pool = new HikariDataSource(settings);
    pools.add(pool);
    return pool;
  }

  @AfterEach
  void closePools() {
    pools.forEach(HikariDataSource::close);
  }

  private TestHost host(Database database) {
    return TestHost.on(folder).database(database).open();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void connectionsWithoutAPoolServeOrdersToo(boolean commits) {
    Database database = Database.server(new BareDataSource(server.fresh(), commits)).makingTables();
    try (TestHost host = host(database)) {
      host.place("o1");
      host.restart();
      host.untilActive("o1");
    }
  }

  @Test
  void missingTablesAreRefusedWithWordsUnlessTheyAreToBeMade() {
    Database database = Database.server(new BareDataSource(server.fresh(), true));

    assertThatThrownBy(() -> host(database))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no tables of vpskit")
        .hasMessageContaining("makingTables");
  }

  @Test
  void theTablesCanBeMadeByHandFromThePrintedSql() throws Exception {
    DataSource dataSource = new BareDataSource(server.fresh(), true);
    Database.Kind kind =
        server == DatabaseServer.MARIADB ? Database.Kind.MARIADB : Database.Kind.POSTGRESQL;
    for (String statement : Database.schema(kind).split(";\\s*\n")) {
      execute(dataSource, statement);
    }

    try (TestHost host = host(Database.server(dataSource))) {
      assertThat(host.place("o1").status()).isEqualTo(ServiceStatus.ORDERED);
    }
  }

  @Test
  void aNewerSchemaIsRefusedWithWords() throws Exception {
    DataSource dataSource = new BareDataSource(server.fresh(), true);
    host(Database.server(dataSource).makingTables()).close();
    execute(dataSource, "update vpskit_schema set version = 99");

    assertThatThrownBy(() -> host(Database.server(dataSource).makingTables()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("schema version [99]");
  }

  @Test
  void tablesThatAreNotOursAreRefusedWithWords() throws Exception {
    DataSource dataSource = new BareDataSource(server.fresh(), true);
    execute(dataSource, "create table vpskit_service (id integer)");

    assertThatThrownBy(() -> host(Database.server(dataSource).makingTables()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("[vpskit_service]")
        .hasMessageContaining("vpskit_schema is missing");
  }

  @Test
  void nodesThatStartAtTheSameMomentMakeTheTablesOnce() throws Exception {
    Database database = Database.server(pool(server.fresh())).makingTables();

    List<TestHost> hosts = atOnce(4, () -> host(database));

    hosts.get(0).place("o1");
    assertThat(hosts.get(3).service("o1").status()).isEqualTo(ServiceStatus.ORDERED);
    hosts.forEach(TestHost::close);
  }

  @Test
  void tablesThatWereOnlyBegunAreRefusedWithWords() throws Exception {
    DataSource dataSource = new BareDataSource(server.fresh(), true);
    execute(dataSource, "create table vpskit_schema (version integer not null)");

    assertThatThrownBy(() -> host(Database.server(dataSource).makingTables()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was cut off");
  }

  @Test
  void twoNodesServeEachOrderOnce() throws Exception {
    String url = server.fresh();
    VmManagerEmulator panel = LiveHost.panel(Duration.ofMillis(200));
    try (EmulatorServer http = panel.startHttps();
        Provisioner first = node(http, url);
        Provisioner second = node(http, url)) {
      for (int i = 0; i < 20; i++) {
        (i % 2 == 0 ? first : second).order(TestHost.order("o" + i, "c" + i % 3, TestHost.DEBIAN));
      }
      List<Service> sold = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        ServiceId id = second.findByOrder("o" + i).orElseThrow().id();
        sold.add(first.await(id, Duration.ofMinutes(2)));
      }

      assertThat(sold).allMatch(service -> service.status() == ServiceStatus.ACTIVE);
      assertThat(sold)
          .extracting(service -> service.machineId().orElseThrow())
          .containsExactlyInAnyOrderElementsOf(
              panel.machines().stream().map(MachineRecord::id).toList());
      assertThat(panel.accounts()).hasSize(1 + 3);
    }
  }

  private Provisioner node(EmulatorServer http, String url) {
    Database shared = Database.server(pool(url)).makingTables();
    return LiveHost.settings(http.url(), http.fingerprint(), shared, module -> {}).build().start();
  }

  private static void execute(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
