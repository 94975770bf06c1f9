package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.PanelCall;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several processes on one database, each of which may die or freeze. */
class NodesTest {
  private final VmManagerEmulator panel = LiveHost.panel(Duration.ofSeconds(2));
  private final List<Process> nodes = new ArrayList<>();
  private EmulatorServer http;

  @BeforeEach
  void listen() {
    http = panel.startHttps();
  }

  @AfterEach
  void hangUp() {
    nodes.forEach(Process::destroyForcibly);
    http.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"NEWEST_POSTGRESQL", "MARIADB"})
  void theWorkOfANodeThatIsKilledIsTakenOver(DatabaseServer server) throws Exception {
    String database = server.fresh();
    CompletableFuture<Void> killed =
        at(
            call -> call.function().equals("vm.edit") && panel.machines().size() >= 3,
            victim -> victim.destroyForcibly(),
            node(database));

    Process other = node(database);

    killed.get(60, TimeUnit.SECONDS);
    assertThat(SellingProcess.soldEverything(other)).isTrue();
    requireSold(database);
  }

  @ParameterizedTest
  @EnumSource(names = {"NEWEST_POSTGRESQL", "MARIADB"})
  void aNodeThatFreezesAndGoesOnDoesNothingTwice(DatabaseServer server) throws Exception {
    String database = server.fresh();
    Process first = node(database);
    CompletableFuture<Void> frozen =
        at(
            call -> call.function().equals("vm.edit") && panel.machines().size() >= 3,
            victim -> signal("STOP", victim),
            first);
    Process other = node(database);
    frozen.get(60, TimeUnit.SECONDS);

    assertThat(SellingProcess.soldEverything(other)).isTrue();
    signal("CONT", first);

    assertThat(SellingProcess.soldEverything(first)).isTrue();
    requireSold(database);
  }

  @Test
  void aNodeWhoseClockIsWrongIsRefusedWithWords() {
    Database database =
        Database.server(new BareDataSource(DatabaseServer.NEWEST_POSTGRESQL.fresh(), true))
            .makingTables();
    try (Provisioner late =
        LiveHost.settings(http.url(), http.fingerprint(), database, module -> {})
            .clock(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-45)))
            .build()) {
      assertThatThrownBy(late::start)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("behind that of the database")
          .hasMessageContaining("at most 30000 ms");
    }
  }

  private Process node(String database) throws IOException {
    Process node = SellingProcess.start(http.url(), http.fingerprint(), database);
    nodes.add(node);
    return node;
  }

  /** Does something to a process while a call is on its way, once. */
  private CompletableFuture<Void> at(
      Predicate<PanelCall> moment, ProcessDeed deed, Process victim) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    AtomicBoolean once = new AtomicBoolean();
    panel
        .faults()
        .onEveryFunction()
        .when(
            call -> {
              boolean now = moment.test(call) && once.compareAndSet(false, true);
              if (now) {
                deed.on(victim);
                done.complete(null);
              }
              return now;
            })
        .afterEffect()
        .closeConnection();
    return done;
  }

  private interface ProcessDeed {
    void on(Process victim);
  }

  private static void signal(String name, Process process) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
      assertThat(kill.waitFor()).isZero();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void requireSold(String database) {
    Database known = Database.server(new BareDataSource(database, true));
    try (Provisioner provisioner =
        LiveHost.settings(http.url(), http.fingerprint(), known, module -> {}).build()) {
      SellingProcess.requireSold(provisioner, panel);
    }
  }
}
