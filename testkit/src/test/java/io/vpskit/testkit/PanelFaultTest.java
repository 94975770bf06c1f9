package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.BUILDING;
import static io.vpskit.testkit.TestPanel.CANARY;
import static io.vpskit.testkit.TestPanel.INSTALLING;
import static io.vpskit.testkit.TestPanel.RECIPE;
import static io.vpskit.testkit.TestPanel.UBUNTU;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.TestPanel.FrontEnd;
import io.vpskit.testkit.behaviour.CreateReply;
import io.vpskit.testkit.behaviour.SessionIdForm;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.Faults;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.PanelCall;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault of the panel itself, on both ways to it. */
class PanelFaultTest {

  private static final String KEY = "0123456789abcdef";

  private static void on(FrontEnd way, Consumer<TestPanel> test) {
    try (TestPanel panel = TestPanel.kvm(way)) {
      test.accept(panel);
    }
  }

  private static MachineStatus status(TestPanel panel) {
    return panel.emulator.machine("vm1").orElseThrow().status();
  }

  private static String openSession(TestPanel panel) {
    return panel
        .client
        .post("out", "xml", "func", "auth", "username", "admin", "password", CANARY)
        .xml()
        .child("auth")
        .attribute("id");
  }

  private static Reply withSession(TestPanel panel, String session, String function) {
    return panel.client.post("out", "xml", "auth", session, "func", function).xml();
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aSessionExpiresInTheMiddle(FrontEnd way) {
    on(
        way,
        panel -> {
          String session = openSession(panel);
          panel.emulator.faults().on("vm").nth(2).expireSession();
          panel.emulator.faults().on("user").afterEffect().expireSession();

          assertThat(withSession(panel, session, "vm").errorType()).isEmpty();
          assertThat(withSession(panel, session, "vm").errorType()).isEqualTo("auth");
          String second = openSession(panel);
          assertThat(withSession(panel, second, "user").errorType()).isEmpty();
          assertThat(withSession(panel, second, "vm").errorType()).isEqualTo("auth");
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aKeyWasUsedAlready(FrontEnd way) {
    on(
        way,
        panel -> {
          Fault fault = panel.emulator.faults().on("auth").nth(1).keyAlreadyUsed();
          panel.call("session.newkey", "username", "admin", "key", KEY);
          String[] logIn = {"out", "xml", "func", "auth", "username", "admin", "key", KEY};

          assertThat(panel.client.post(logIn).xml().errorType()).isEqualTo("auth");
          panel.call("session.newkey", "username", "admin", "key", KEY);
          assertThat(panel.client.post(logIn).xml().has("auth")).isTrue();
          assertThat(fault.fired()).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void authinfoIsRefusedForSomeCalls(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.emulator.faults().onEveryFunction().times(2).refuseAuthinfo();

          assertThat(panel.call("vm").errorType()).isEqualTo("auth");
          assertThat(panel.call("user").errorType()).isEqualTo("auth");
          assertThat(panel.call("vm").errorType()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void theNthCallAnswersAnErrorBeforeOrAfterItsEffect(FrontEnd way) {
    on(
        way,
        panel -> {
          Faults faults = panel.emulator.faults();
          faults.on("vm.edit").nth(2).error("internal", "db", "x", "Database is locked");
          faults.on("vm.edit").nth(3).afterEffect().error("internal", "", "", "Lost it");

          assertThat(panel.create("vm1")).isEqualTo("1");
          Client.Answer second = panel.answer("vm.edit", panel.order("vm2"));
          assertThat(second.xml().errorType()).isEqualTo("internal");
          assertThat(second.xml().errorObject()).isEqualTo("db");
          assertThat(second.xml().errorValue()).isEqualTo("x");
          assertThat(second.xml().child("error").text("msg")).isEqualTo("Database is locked");
          assertThat(second.synthetic()).isEqualTo("error internal");
          assertThat(panel.emulator.machine("vm2")).isEmpty();
          assertThat(panel.orderNow("vm3").errorType()).isEqualTo("internal");
          assertThat(panel.emulator.machine("vm3")).isPresent();
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void thePanelsOwnErrorsComeByScript(FrontEnd way) {
    on(
        way,
        panel -> {
          Faults faults = panel.emulator.faults();
          faults.on("vm.edit").nth(1).noFreeAddress();
          faults.on("vm.edit").nth(2).noRoom();
          faults.on("vm.edit").nth(3).nameTaken();
          faults.on("user.edit").nameTaken();
          faults.on("vm.stop").busy();
          faults.on("vm.start").afterEffect().busy();

          assertError(panel.orderNow("vm1"), "limit", "ip", "ipv4");
          assertError(
              panel.call("vm.edit", panel.order("vm1", "mem", "512")), "limit", "mem", "512");
          assertError(panel.orderNow("vm1"), "exists", "vm", "vm1");
          assertError(
              panel.call("user.edit", "sok", "ok", "name", "u", "passwd", CANARY),
              "exists",
              "user",
              "u");
          panel.createReady("vm1");
          assertError(panel.call("vm.stop", "elid", "1"), "value", "elid", "1");
          assertThat(status(panel)).isEqualTo(MachineStatus.RUNNING);
          panel.emulator.administrator().stopMachine("vm1");
          assertError(panel.call("vm.start", "elid", "1"), "value", "elid", "1");
          assertThat(status(panel)).isEqualTo(MachineStatus.RUNNING);
        });
  }

  private static void assertError(Reply reply, String type, String object, String value) {
    assertThat(reply.errorType()).isEqualTo(type);
    assertThat(reply.errorObject()).isEqualTo(object);
    assertThat(reply.errorValue()).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void okIsAnsweredWithoutAnyEffect(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.createUser("buyer");
          panel.createReady("vm1");
          Fault fault =
              panel
                  .emulator
                  .faults()
                  .on("vm.edit")
                  .when(call -> call.parameter("user").isPresent())
                  .nth(1)
                  .okWithoutEffect();

          Reply first = panel.call("vm.edit", "elid", "1", "user", "2", "sok", "ok");

          assertThat(first.ok()).isTrue();
          assertThat(first.text("elid")).isEqualTo("1");
          assertThat(panel.view("1").text("user")).isEqualTo("1");
          assertThat(fault.fired()).isEqualTo(1);
          panel.call("vm.edit", "elid", "1", "user", "2", "sok", "ok");
          assertThat(panel.view("1").text("user")).isEqualTo("2");
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void anInstallationNeverEnds(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.emulator.faults().on("vm.edit").when(PanelCall::creates).installationNeverEnds();
          panel.createReady("vm1");
          panel.clock.advance(Duration.ofDays(365));

          assertThat(status(panel)).isEqualTo(MachineStatus.INSTALLATION_HANGS);
          assertThat(panel.row("1").has("installos")).isTrue();
          assertThat(panel.view("1").text("osinstalled")).isEqualTo("off");
          assertThat(panel.call("vm.delete", "elid", "1").ok()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void anInstallationFailsAndKeepsItsFlagOrShowsAMadeUpOne(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.emulator.faults().on("vm.edit").installationFails();
          panel.createReady("vm1");

          assertThat(status(panel)).isEqualTo(MachineStatus.INSTALLATION_FAILED);
          assertThat(panel.row("1").has("installos")).isTrue();
          panel.emulator.behave(change -> change.installFailureFlagShown(true));
          assertThat(panel.row("1").has("installos")).isFalse();
          assertThat(panel.row("1").has("installfailed")).isTrue();
          assertThat(panel.answer("vm").synthetic()).isEqualTo("column installfailed");
          panel.call("vm.reinstall", "elid", "1", "vmi", UBUNTU, "sok", "ok");
          panel.clock.advance(INSTALLING);
          assertThat(status(panel)).isEqualTo(MachineStatus.RUNNING);
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aReinstallationGoesWrongToo(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.createReady("vm1");
          panel.emulator.faults().on("vm.reinstall").installationNeverEnds();
          panel.call("vm.reinstall", "elid", "1", "vmi", UBUNTU, "sok", "ok");
          panel.clock.advance(INSTALLING);

          assertThat(status(panel)).isEqualTo(MachineStatus.INSTALLATION_HANGS);
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aRecipeFailsOrNeverEnds(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.emulator.faults().on("vm.edit").nth(1).recipeFails();
          panel.emulator.faults().on("vm.edit").nth(2).recipeNeverEnds();
          panel.create("vm1", "recipe", "ISPsystem__lamp.sh");
          panel.create("vm2", "recipe", "ISPsystem__lamp.sh");
          panel.clock.advance(BUILDING.plus(INSTALLING).plus(RECIPE));

          assertThat(status(panel)).isEqualTo(MachineStatus.RUNNING);
          assertThat(panel.emulator.machine("vm1").orElseThrow().recipeFailed()).isTrue();
          assertThat(panel.emulator.machine("vm2").orElseThrow().status())
              .isEqualTo(MachineStatus.RUNNING_RECIPE);
          assertThat(panel.row("2").has("installos")).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aMachineDisappears(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.emulator.faults().on("vm.edit").machineDisappears(Duration.ofMinutes(2));
          panel.create("vm1");
          panel.clock.advance(Duration.ofMinutes(2).minusNanos(1));
          assertThat(panel.call("vm").column("name")).containsExactly("vm1");

          panel.clock.advance(Duration.ofNanos(1));

          assertThat(panel.emulator.ledger().machinesNamed("vm1").get(0).deletedAt())
              .contains(panel.clock.instant());
          assertThat(panel.call("vm").has("elem")).isFalse();
          assertThat(panel.call("vmhostnode").rows().get(0).text("countvm")).isEqualTo("0");
          assertThat(panel.orderNow("vm2").text("ip")).isEqualTo("192.0.2.1");
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aRowIsMissingFromTheFirstListings(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.emulator.faults().on("vm.edit").nth(1).rowMissingFor(2);
          panel.create("vm1");
          panel.create("vm2");

          assertThat(panel.call("vm").column("name")).containsExactly("vm2");
          assertThat(panel.call("vm").column("name")).containsExactly("vm2");
          assertThat(panel.call("vm").column("name")).containsExactly("vm1", "vm2");
          assertThat(panel.emulator.machine("vm1")).isPresent();
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aRowIsMissingForATime(FrontEnd way) {
    on(
        way,
        panel -> {
          panel.emulator.faults().on("vm.edit").rowMissingFor(Duration.ofSeconds(45));
          panel.create("vm1");
          panel.clock.advance(Duration.ofSeconds(44));
          assertThat(panel.call("vm").has("elem")).isFalse();
          panel.clock.advance(Duration.ofSeconds(1));
          assertThat(panel.call("vm").column("name")).containsExactly("vm1");
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aListingIsStale(FrontEnd way) {
    on(
        way,
        panel -> {
          Fault fault = panel.emulator.faults().on("vm").from(2).times(2).staleListing();
          panel.create("vm1");
          assertThat(panel.row("1").has("installing")).isTrue();
          panel.clock.advance(BUILDING.plus(INSTALLING));
          panel.create("vm2");

          for (int i = 0; i < 2; i++) {
            Reply stale = panel.call("vm");
            assertThat(stale.column("name")).containsExactly("vm1");
            assertThat(stale.rows().get(0).has("installing")).isTrue();
          }
          assertThat(panel.call("vm").column("name")).containsExactly("vm1", "vm2");
          assertThat(fault.fired()).isEqualTo(2);
        });
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aCallIsAnsweredByAnotherBehaviour(FrontEnd way) {
    on(
        way,
        panel -> {
          Faults faults = panel.emulator.faults();
          faults.on("vm.edit").nth(1).behaving(change -> change.createReply(CreateReply.ELID));
          faults.on("auth").nth(1).behaving(change -> change.sessionIdForm(SessionIdForm.TEXT));
          faults.on("vm").nth(1).behaving(change -> change.singleRowsAsObjects(true));
          faults.on("vm").nth(2).behaving(change -> change.pagingNodes(false));
          faults.on("vm").nth(3).behaving(change -> change.language("ru").translatedColumns(true));

          assertThat(panel.orderNow("vm1").has("id")).isFalse();
          assertThat(panel.orderNow("vm2").has("id")).isTrue();
          assertThat(openSession(panel)).isEmpty();
          assertThat(openSession(panel)).isNotEmpty();
          panel.emulator.administrator().deleteMachine("vm2");
          assertThat(panel.json("vm")).contains("\"elem\":{");
          assertThat(panel.call("vm").has("p_elems")).isFalse();
          assertThat(panel.row("1").child("vmstatus").attribute("orig")).isEqualTo("stopped");
          assertThat(panel.row("1").text("vmstatus")).isEqualTo("stopped");
        });
  }
}
