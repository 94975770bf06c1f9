package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Secret;
import io.vpskit.pool.AlwaysPooled;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.ledger.MachineRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeTest {
  private static final String RECIPE = "ISPsystem__lamp.sh";
  private static final Duration RUN_TIME = Duration.ofMinutes(7);

  @TempDir Path folder;
  private TestHost host;

  private static void waits(ProcessingModule.Builder module) {
    module.usesRecipes(true).completion(Completion.AFTER_RECIPE_SETUP);
  }

  private void open(Consumer<ProcessingModule.Builder> module) {
    open(module, TestHost.small());
  }

  /** Machines get addresses at which this computer answers. */
  private void open(Consumer<ProcessingModule.Builder> module, Tariff tariff) {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    host =
        TestHost.on(folder)
            .module(module)
            .tariff(tariff)
            .open(
                TestHost.panelBuilder(clock, "127.0.0.16/28").recipe(RECIPE, RUN_TIME).build(),
                clock);
  }

  @AfterEach
  void close() {
    host.close();
  }

  private Service order(String id) {
    return host.provisioner()
        .order(Order.builder().from(TestHost.order(id)).recipe(RECIPE).build());
  }

  private void untilDeployed(String orderId) {
    host.until(() -> decisions(orderId).contains("machine deployed"));
  }

  private List<String> decisions(String orderId) {
    return host.provisioner().journal(host.service(orderId).id()).stream()
        .map(JournalEntry::decision)
        .toList();
  }

  private List<String> reasons(String orderId) {
    return host.provisioner().journal(host.service(orderId).id()).stream()
        .map(JournalEntry::reason)
        .toList();
  }

  private ServiceStatus status(String orderId) {
    return host.service(orderId).status();
  }

  private MachineRecord machine() {
    List<MachineRecord> machines = host.panel.machines();
    assertThat(machines).hasSize(1);
    return machines.get(0);
  }

  @Test
  void theRecipeIsStartedAndNotWaitedForUnlessTheModuleSaysSo() {
    open(module -> module.usesRecipes(true));

    order("o1");
    host.untilActive("o1");

    assertThat(machine().recipe()).contains(RECIPE);
    assertThat(host.service("o1").timeToActive().orElseThrow()).isLessThan(RUN_TIME);
    assertThat(host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.FAILED))
        .isFalse();
    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void anOrderIsActiveOnceTheRecipeHasCalled() {
    open(RecipeTest::waits);
    order("o1");
    untilDeployed("o1");
    host.pass(Duration.ofMinutes(30));
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);

    boolean awaited =
        host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.SUCCEEDED);
    host.provisioner().runDueWork();

    assertThat(awaited).isTrue();
    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(decisions("o1")).contains("recipe told", "recipe succeeded");
    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void anOrderWithoutRecipeWaitsForNone() {
    open(RecipeTest::waits);

    host.place("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").timeToActive().orElseThrow())
        .isLessThan(TestHost.BUILD_TIME.plusSeconds(30));
  }

  @Test
  void aCallThatComesBeforeTheListingShowsTheMachineCounts() {
    open(RecipeTest::waits);
    order("o1");
    host.provisioner().runDueWork();

    assertThat(host.provisioner().recipeFinished(machine().name(), RecipeOutcome.SUCCEEDED))
        .isTrue();
    host.untilActive("o1");

    assertThat(host.service("o1").timeToActive().orElseThrow()).isLessThan(RUN_TIME);
  }

  @Test
  void nothingIsChangedByACallThatNobodyWaitsFor() {
    open(RecipeTest::waits);
    host.place("plain");

    assertThat(host.provisioner().recipeFinished("vpsunknown", RecipeOutcome.FAILED)).isFalse();
    assertThat(host.provisioner().recipeFinished(new ServiceId("none"), RecipeOutcome.FAILED))
        .isFalse();
    assertThat(host.provisioner().recipeFinished(host.service("plain").id(), RecipeOutcome.FAILED))
        .isFalse();
    host.untilActive("plain");
    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  @Test
  void aFailedRecipeCountsAsNotDeployedAndAnotherMachineIsTried() {
    open(RecipeTest::waits);
    order("o1");
    untilDeployed("o1");
    String first = machine().name();

    host.provisioner().recipeFinished(first, RecipeOutcome.FAILED);
    host.until(() -> host.panel.machine(first).isEmpty() && !host.panel.machines().isEmpty());
    String second = machine().name();
    boolean late = host.provisioner().recipeFinished(first, RecipeOutcome.SUCCEEDED);
    host.pass(Duration.ofMinutes(10));
    assertThat(late).isFalse();
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);
    host.provisioner().recipeFinished(second, RecipeOutcome.SUCCEEDED);
    host.untilActive("o1");

    assertThat(second).isNotEqualTo(first);
    assertThat(host.service("o1").machineName()).contains(second);
    assertThat(host.panel.ledger().machineCount()).isEqualTo(2);
    assertThat(reasons("o1")).anyMatch(reason -> reason.contains("recipe '" + RECIPE + "' has"));
  }

  @Test
  void aRecipeThatTakesTooLongHasFailed() {
    open(
        module -> {
          waits(module);
          module.recipeLimit(Duration.ofMinutes(20));
        });
    order("o1");
    untilDeployed("o1");
    String first = machine().name();
    host.pass(Duration.ofMinutes(19));
    assertThat(host.panel.machine(first)).isPresent();

    host.pass(Duration.ofMinutes(2));

    assertThat(host.panel.machine(first)).isEmpty();
    assertThat(reasons("o1")).anyMatch(it -> it.contains("did not succeed within 1200 s"));
    host.until(() -> !host.panel.machines().isEmpty());
    host.provisioner().recipeFinished(machine().name(), RecipeOutcome.SUCCEEDED);
    host.untilActive("o1");
  }

  @Test
  void aRecipeThatIsWaitedForSurvivesARestart() {
    open(RecipeTest::waits);
    order("o1");
    untilDeployed("o1");

    host.restart();
    host.pass(Duration.ofMinutes(5));
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);
    host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.SUCCEEDED);
    host.restart();
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(1);
  }

  private void reinstall(String orderId) {
    host.provisioner()
        .services()
        .reinstall(
            host.service(orderId).id(),
            Reinstallation.builder()
                .recipe(RECIPE)
                .rootPassword(Secret.of(TestHost.CANARY + "-anew"))
                .build(),
            "k1");
    host.pass(TestHost.BUILD_TIME.multipliedBy(3));
  }

  @Test
  void aReinstallationIsDoneOnceItsRecipeHasCalled() {
    open(RecipeTest::waits);
    host.place("o1");
    host.untilActive("o1");
    reinstall("o1");
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);

    boolean awaited = host.provisioner().recipeFinished(machine().name(), RecipeOutcome.SUCCEEDED);
    host.provisioner().runDueWork();

    assertThat(awaited).isTrue();
    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(host.service("o1").problem()).isEmpty();
  }

  @Test
  void aReinstallationWhoseRecipeFailsHasFailedAndItsPasswordIsOnRecord() {
    open(RecipeTest::waits);
    host.place("o1");
    host.untilActive("o1");
    reinstall("o1");

    host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.FAILED);
    host.provisioner().runDueWork();

    assertThat(host.service("o1").problem().orElseThrow()).contains("has failed");
    assertThat(machine().passwordMatches(host.service("o1").rootPassword().reveal())).isTrue();
    assertThat(machine().passwordMatches(TestHost.CANARY + "-anew")).isTrue();
  }

  @Test
  void aMachineThatVanishesDuringItsRecipeIsReplaced() {
    open(RecipeTest::waits);
    order("o1");
    untilDeployed("o1");
    String first = machine().name();

    host.panel.administrator().deleteMachine(first);
    host.until(() -> !host.panel.machines().isEmpty());

    assertThat(machine().name()).isNotEqualTo(first);
    assertThat(reasons("o1")).anyMatch(it -> it.contains("has disappeared"));
  }

  @Test
  void aSpareIsReadyOnceItsRecipeHasCalledAndServesOrdersWithTheSameRecipeOnly() {
    Tariff tariff = Tariff.builder().from(TestHost.small()).recipe(RECIPE).build();
    open(
        module -> {
          waits(module);
          module.pool(
              TestHost.pool().alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN))).build());
        },
        tariff);
    host.pass(Duration.ofMinutes(30));
    assertThat(host.ready()).isZero();
    List<String> names = host.panel.machines().stream().map(MachineRecord::name).toList();

    names.forEach(name -> host.provisioner().recipeFinished(name, RecipeOutcome.SUCCEEDED));
    host.provisioner().runDueWork();
    assertThat(host.ready()).isEqualTo(2);
    order("same");
    host.provisioner()
        .order(
            Order.builder()
                .from(TestHost.order("other", "c2", TestHost.DEBIAN))
                .recipe("x")
                .build());
    host.provisioner().runDueWork();

    assertThat(host.service("same").delivery()).contains(Delivery.POOL);
    assertThat(status("other")).isEqualTo(ServiceStatus.IN_PROGRESS);
    assertThat(reasons("other")).anyMatch(it -> it.contains("recipe"));
  }

  @Test
  void aSpareWhoseRecipeFailsIsRemoved() {
    Tariff tariff = Tariff.builder().from(TestHost.small()).recipe(RECIPE).build();
    open(
        module -> {
          waits(module);
          module.pool(
              TestHost.pool().alwaysPooled(List.of(AlwaysPooled.of(TestHost.DEBIAN))).build());
        },
        tariff);
    host.pass(Duration.ofMinutes(5));
    String failed = host.panel.machines().get(0).name();

    host.provisioner().recipeFinished(failed, RecipeOutcome.FAILED);
    host.pass(Duration.ofMinutes(5));

    assertThat(host.panel.machine(failed)).isEmpty();
    assertThat(host.ready()).isZero();
  }

  @Test
  void anOpenPortOfTheMachineTellsThatTheRecipeHasSucceeded() throws IOException {
    int port = freePort();
    open(
        module -> {
          waits(module);
          module.recipeSignal(new RecipeSignal.TcpPort(port));
        });
    order("o1");
    untilDeployed("o1");
    host.pass(Duration.ofMinutes(2));
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);

    try (ServerSocket server = listen(port)) {
      host.restart();
      host.pass(Duration.ofSeconds(11));
      assertThat(server.isBound()).isTrue();
    }

    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(reasons("o1")).anyMatch(it -> it.contains("port " + port + " of 127.0.0."));
  }

  @Test
  void aPortThatStaysClosedIsARecipeThatTakesTooLong() throws IOException {
    int port = freePort();
    open(
        module -> {
          waits(module);
          module.recipeSignal(new RecipeSignal.TcpPort(port)).recipeLimit(Duration.ofMinutes(3));
        });
    order("o1");
    untilDeployed("o1");
    String first = machine().name();

    host.pass(Duration.ofMinutes(4));

    assertThat(host.panel.machine(first)).isEmpty();
    assertThat(reasons("o1")).anyMatch(it -> it.contains("within 180 s: port " + port));
  }

  @Test
  void whatTheHostWasToldCountsBeforeTheMachineIsAsked() throws IOException {
    int port = freePort();
    open(
        module -> {
          waits(module);
          module.recipeSignal(new RecipeSignal.TcpPort(port));
        });
    order("o1");
    untilDeployed("o1");

    host.provisioner().recipeFinished(host.service("o1").id(), RecipeOutcome.SUCCEEDED);
    host.provisioner().runDueWork();

    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void anSshServerThatIntroducesItselfTellsThatTheRecipeHasSucceeded() throws IOException {
    int port = freePort();
    open(
        module -> {
          waits(module);
          module.recipeSignal(new RecipeSignal.SshServer(port));
        });
    order("o1");
    untilDeployed("o1");

    try (Greeter other = new Greeter(port, "HTTP/1.1 400 Bad Request\r\n\r\n")) {
      host.pass(Duration.ofSeconds(30));
      assertThat(other.greeted()).isPositive();
    }
    assertThat(status("o1")).isEqualTo(ServiceStatus.IN_PROGRESS);
    try (Greeter ssh = new Greeter(port, "Welcome\r\nSSH-2.0-OpenSSH_9.2\r\n")) {
      host.pass(Duration.ofSeconds(11));
      assertThat(ssh.greeted()).isPositive();
    }

    assertThat(status("o1")).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void aNamedColumnOfThePanelTellsHowFarTheRecipeIs() {
    open(
        module -> {
          waits(module);
          module.recipeSignal(new RecipeSignal.PanelColumn("recipestate", "succeeded", "failed"));
        });
    host.panel.behave(behaviour -> behaviour.recipeStateField("recipestate"));

    order("o1");
    host.untilActive("o1");

    assertThat(host.service("o1").timeToActive().orElseThrow())
        .isBetween(
            TestHost.BUILD_TIME.plus(RUN_TIME), TestHost.BUILD_TIME.plus(RUN_TIME.plusSeconds(20)));
  }

  @Test
  void aNamedFlagOfThePanelTellsThatTheRecipeHasFailed() {
    open(
        module -> {
          waits(module);
          module.recipeSignal(new RecipeSignal.PanelFlag("recipe", "recipefailed"));
        });
    host.panel.behave(behaviour -> behaviour.recipeFlagsShown(true));
    host.panel.faults().on("vm.edit").when(call -> call.creates()).nth(1).recipeFails();

    order("o1");
    host.untilActive("o1");

    assertThat(host.panel.ledger().machineCount()).isEqualTo(2);
    assertThat(host.panel.machines()).hasSize(1);
    assertThat(host.service("o1").timeToActive().orElseThrow())
        .isGreaterThan(TestHost.BUILD_TIME.plus(RUN_TIME).multipliedBy(2));
  }

  @Test
  void signalsThatCannotBeAreRefused() {
    open(RecipeTest::waits);

    assertThatThrownBy(() -> new RecipeSignal.TcpPort(0)).hasMessageContaining("1 to 65535");
    assertThatThrownBy(() -> new RecipeSignal.SshServer(70_000)).hasMessageContaining("1 to 65535");
    assertThatThrownBy(() -> new RecipeSignal.PanelColumn("", "done", "DONE"))
        .hasMessageContaining("column")
        .hasMessageContaining("must differ");
    assertThatThrownBy(() -> new RecipeSignal.PanelFlag("recipe", "recipe"))
        .hasMessageContaining("must differ");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = listen(0)) {
      return socket.getLocalPort();
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 50, InetAddress.getByName("0.0.0.0"));
  }

  /** Says one thing to everybody who connects. */
  private static final class Greeter implements AutoCloseable {
    private final ServerSocket server;
    private final Thread thread;
    private volatile int greeted;

    Greeter(int port, String greeting) throws IOException {
      server = listen(port);
      thread = new Thread(() -> greet(greeting));
      thread.start();
    }

    private void greet(String greeting) {
      while (!server.isClosed()) {
        try (Socket guest = server.accept();
            OutputStream out = guest.getOutputStream()) {
          greeted++;
          out.write(greeting.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
          // The guest was in a hurry, or the server was closed, which ends the loop.
        }
      }
    }

    int greeted() {
      return greeted;
    }

    @Override
    public void close() throws IOException {
      server.close();
      try {
        thread.join(5000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
