package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  @TempDir Path folder;
  private final VmManagerEmulator panel = LiveHost.panel(Duration.ofSeconds(2));
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
  void aProcessThatIsNotKilledSellsEverything() throws Exception {
    Process process = start();

    assertThat(SellingProcess.soldEverything(process)).isTrue();
    requireTenServicesWithAMachineEach();
  }

  @Test
  void aProcessKilledWhileMachinesAreBeingBuiltEndsWithTheSameServices() throws Exception {
    killedAt(call -> call.function().equals("vm") && panel.machines().size() >= 4);

    assertThat(SellingProcess.soldEverything(start())).isTrue();
    requireTenServicesWithAMachineEach();
  }

  @Test
  void aProcessKilledInTheMiddleOfACreationEndsWithTheSameServices() throws Exception {
    killedAt(call -> call.function().equals("vm.edit") && panel.machines().size() == 5);

    assertThat(SellingProcess.soldEverything(start())).isTrue();
    requireTenServicesWithAMachineEach();
  }

  @Test
  void aProcessKilledAgainAndAgainEndsWithTheSameServices() throws Exception {
    for (int machines : List.of(1, 3, 6, 9)) {
      killedAt(call -> call.function().startsWith("vm") && panel.machines().size() >= machines);
    }

    assertThat(SellingProcess.soldEverything(start())).isTrue();
    requireTenServicesWithAMachineEach();
  }

  private Process start() throws Exception {
    return SellingProcess.start(server.url(), server.fingerprint(), file());
  }

  /** Starts the process and kills it, as {@code kill -9} does, when the panel gets such a call. */
  private void killedAt(Predicate<PanelCall> moment) throws Exception {
    CompletableFuture<Process> victim = new CompletableFuture<>();
    var trigger =
        panel
            .faults()
            .onEveryFunction()
            .when(
                call -> {
                  if (moment.test(call)) {
                    victim.join().destroyForcibly();
                    return true;
                  }
                  return false;
                })
            .afterEffect()
            .closeConnection();
    Process process = start();
    victim.complete(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("killed by signal 9").isEqualTo(128 + 9);
    trigger.remove();
  }

  private void requireTenServicesWithAMachineEach() {
    try (Provisioner provisioner =
        LiveHost.settings(server.url(), server.fingerprint(), file(), module -> {}).build()) {
      SellingProcess.requireSold(provisioner, panel);
    }
  }

  private Path file() {
    return folder.resolve("vpskit.db");
  }
}
