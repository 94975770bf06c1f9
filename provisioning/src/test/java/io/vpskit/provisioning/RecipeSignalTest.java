package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How it becomes known that a recipe has ended, where the host application is not told. */
class RecipeSignalTest extends RecipeScenario {
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
    open(RecipeScenario::waits);

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
