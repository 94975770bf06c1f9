package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleProblemTest {
  private static final String OTHER_FINGERPRINT = "00".repeat(32);

  @TempDir Path folder;
  private TestHost host;

  @AfterEach
  void close() {
    if (host != null) {
      host.close();
    }
  }

  @Test
  void aBadLoginIsRaisedOnceAndGoesByItself() {
    host = TestHost.on(folder).open();
    host.panel.faults().onEveryFunction().every().error("auth", "", "", "wrong password");
    host.place("o1");
    host.pass(Duration.ofMinutes(30));

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.module()).isEqualTo("kvm");
              assertThat(problem.part()).isEqualTo(ModuleProblem.Part.MACHINES);
              assertThat(problem.kind()).isEqualTo(ModuleProblem.Kind.BAD_LOGIN);
              assertThat(problem.text()).contains("wrong password");
            });
    assertThat(events(EventType.MODULE_PROBLEM)).hasSize(1);
    host.panel.faults().clear();
    host.untilActive("o1");

    assertThat(problems()).isEmpty();
    assertThat(events(EventType.MODULE_PROBLEM)).hasSize(1);
    assertThat(events(EventType.MODULE_RECOVERED)).hasSize(1);
  }

  @Test
  void aProblemThatAnotherNodeHasRaisedGoesByItselfToo() throws SQLException {
    host = TestHost.on(folder).open();
    host.place("o1");
    host.untilActive("o1");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + host.file);
        Statement statement = database.createStatement()) {
      statement.execute(
          "insert into vpskit_module_problem (module, part, kind, text, since)"
              + " values ('kvm', 'MACHINES', 'UNREACHABLE', 'no route', 0)");
    }
    assertThat(problems()).hasSize(1);

    host.pass(Duration.ofHours(1));

    assertThat(problems()).isEmpty();
    assertThat(events(EventType.MODULE_RECOVERED)).hasSize(1);
  }

  @Test
  void aPanelOutOfReachIsRaisedOnceAndGoesByItself() {
    host = TestHost.on(folder).open();
    host.panel.faults().onEveryFunction().every().resetBeforeEffect();
    host.place("o1");
    host.pass(Duration.ofMinutes(30));

    assertThat(problems())
        .extracting(ModuleProblem::kind)
        .containsExactly(ModuleProblem.Kind.UNREACHABLE);
    assertThat(events(EventType.MODULE_PROBLEM)).hasSize(1);
    host.restart();
    assertThat(problems()).hasSize(1);
    host.panel.faults().clear();
    host.untilActive("o1");

    assertThat(problems()).isEmpty();
    assertThat(events(EventType.MODULE_PROBLEM)).hasSize(1);
    assertThat(events(EventType.MODULE_RECOVERED)).hasSize(1);
  }

  @Test
  void aWrongCertificateIsRaisedAsSuch() {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    VmManagerEmulator panel = TestHost.panel(clock);
    try (EmulatorServer server = panel.startHttps()) {
      host = over(server, OTHER_FINGERPRINT).open(panel, clock);
      host.place("o1");
      host.pass(Duration.ofMinutes(5));

      assertThat(problems())
          .extracting(ModuleProblem::kind)
          .containsExactly(ModuleProblem.Kind.UNTRUSTED_CERTIFICATE);
      assertThat(events(EventType.MODULE_PROBLEM)).hasSize(1);
      assertThat(panel.ledger().callCount()).isZero();
      host.close();
      host = over(server, server.fingerprint()).open(panel, clock);
      host.untilActive("o1");
      assertThat(problems()).isEmpty();
    }
  }

  private TestHost.Builder over(EmulatorServer server, String fingerprint) {
    return TestHost.on(folder)
        .module(
            module ->
                module.panel(
                    MachinePanel.vmManager5(
                        PanelSettings.builder()
                            .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, server.url()))
                            .credentials(
                                Credentials.perCall("admin", Secret.of(TestHost.CANARY + "-admin")))
                            .trust(Trust.fingerprint(fingerprint))
                            .build())));
  }

  @Test
  void ordersGoToModulesWithoutAProblemUntilItIsOver() {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    VmManagerEmulator second = TestHost.panel(clock);
    host = withSecond(second, clock);
    host.panel.faults().onEveryFunction().every().error("auth", "", "", "wrong password");
    host.place("o1");
    host.untilActive("o1");
    long calls = host.panel.ledger().callCount();

    host.place("o2");
    assertThat(host.service("o2").module()).isEqualTo("second");
    assertThat(host.panel.ledger().callCount()).isEqualTo(calls);
    host.untilActive("o2");
    host.panel.faults().clear();
    // The only ones who would find out are orders, and they go elsewhere.
    host.until(() -> problems().isEmpty());

    host.place("o3");
    host.untilActive("o3");
    assertThat(host.service("o3").module()).isEqualTo("kvm");
  }

  @Test
  void aModuleThatCouldNotBuildIsTriedAgainAfterAnHour() {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    host = withSecond(TestHost.panel(clock), clock);
    host.panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).noRoom();
    host.place("o1");
    host.untilActive("o1");
    assertThat(problems())
        .extracting(ModuleProblem::kind)
        .containsExactly(ModuleProblem.Kind.ACTIVATION_FAILED);

    host.pass(Duration.ofMinutes(55));
    assertThat(problems()).hasSize(1);
    host.pass(Duration.ofMinutes(20));

    assertThat(problems()).isEmpty();
    host.place("o2");
    host.untilActive("o2");
    assertThat(host.service("o2").module()).isEqualTo("kvm");
  }

  @Test
  void theOtherPanelsOfAModuleHaveProblemsOfTheirOwn() {
    try (ThreePanels panels = new ThreePanels(folder, false)) {
      panels.addresses.faults().onEveryFunction().every().error("auth", "", "", "no");
      panels.provisioner().order(ThreePanels.order("o1"));
      panels.pass(Duration.ofMinutes(10));
      assertThat(panels.provisioner().moduleProblems())
          .extracting(ModuleProblem::part)
          .containsExactly(ModuleProblem.Part.ADDRESSES);

      panels.addresses.faults().clear();
      panels.licences.faults().onEveryFunction().every().error("auth", "", "", "no");
      panels.until(
          () ->
              panels.provisioner().moduleProblems().stream()
                  .anyMatch(it -> it.part() == ModuleProblem.Part.LICENCES));
      assertThat(panels.provisioner().moduleProblems())
          .extracting(ModuleProblem::part)
          .containsExactly(ModuleProblem.Part.LICENCES);

      panels.licences.faults().clear();
      panels.until(() -> panels.provisioner().moduleProblems().isEmpty());
      panels.until(() -> panels.service("o1").status() == ServiceStatus.ACTIVE);
    }
  }

  private TestHost withSecond(VmManagerEmulator second, VirtualClock clock) {
    return TestHost.on(folder)
        .module(module -> module.sort(10))
        .andModule(
            it ->
                ProcessingModule.builder()
                    .name("second")
                    .sort(20)
                    .addTariff("small")
                    .panel(MachinePanel.vmManager5(it.panelSettings(second)))
                    .build())
        .open(TestHost.panel(clock), clock);
  }

  private List<ModuleProblem> problems() {
    return host.provisioner().moduleProblems();
  }

  private List<Event> events(EventType type) {
    return host.provisioner().eventsAfter(0, 1000).stream()
        .filter(event -> event.type() == type)
        .toList();
  }
}
