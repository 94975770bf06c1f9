package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.BUILDING;
import static io.vpskit.testkit.TestPanel.CANARY;
import static io.vpskit.testkit.TestPanel.INSTALLING;
import static io.vpskit.testkit.TestPanel.RECIPE;
import static io.vpskit.testkit.TestPanel.UBUNTU;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.behaviour.MachineOperation;
import io.vpskit.testkit.ledger.MachineStatus;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MachineLifeCycleTest {

  private static final Duration MOMENT = Duration.ofNanos(1);

  private final TestPanel panel = TestPanel.kvm();

  private MachineStatus status() {
    return panel.emulator.machine("vm1").orElseThrow().status();
  }

  private void assertShows(
      MachineStatus status, String flag, String power, String osInstalled, String state) {
    assertThat(status()).isEqualTo(status);
    Reply row = panel.row("1");
    assertThat(row.names().stream().filter(name -> name.startsWith("install")).toList())
        .isEqualTo(flag.isEmpty() ? List.of() : List.of(flag));
    assertThat(row.text("vmstatus")).isEqualTo(power);
    assertThat(panel.view("1").text("osinstalled")).isEqualTo(osInstalled);
    assertThat(panel.view("1").text("state")).isEqualTo(state);
  }

  @Test
  void aMachineIsBuiltThenInstalledThenRuns() {
    panel.create("vm1");
    assertShows(MachineStatus.BUILDING, "installing", "stopped", "off", "down");

    panel.clock.advance(BUILDING.minus(MOMENT));
    assertShows(MachineStatus.BUILDING, "installing", "stopped", "off", "down");
    panel.clock.advance(MOMENT);
    assertShows(MachineStatus.INSTALLING_OS, "installos", "running", "off", "running");

    panel.clock.advance(INSTALLING.minus(MOMENT));
    assertShows(MachineStatus.INSTALLING_OS, "installos", "running", "off", "running");
    panel.clock.advance(MOMENT);
    assertShows(MachineStatus.RUNNING, "", "running", "on", "running");
  }

  @Test
  void flagsAreEmptyNodesAndMeanSomethingByBeingThere() {
    panel.create("vm1");

    assertThat(panel.row("1").child("installing").text()).isEmpty();
    assertThat(panel.json("vm")).contains("\"installing\":{}");
  }

  @Test
  void powerIsSwitchedOffAndOn() {
    panel.createReady("vm1");

    panel.call("vm.stop", "elid", "1");
    assertShows(MachineStatus.STOPPED, "", "stopped", "on", "down");
    panel.call("vm.start", "elid", "1");
    assertShows(MachineStatus.RUNNING, "", "running", "on", "running");
    panel.call("vm.stop", "elid", "1");
    panel.call("vm.restart", "elid", "1");
    assertShows(MachineStatus.RUNNING, "", "running", "on", "running");
  }

  @Test
  void startingWhatRunsIsOkWithoutEffect() {
    panel.createReady("vm1");

    assertThat(panel.call("vm.start", "elid", "1").ok()).isTrue();
    assertThat(panel.emulator.ledger().calls("vm.start").get(0).hadEffect()).isFalse();
    assertThat(panel.call("vm.stop", "elid", "1").ok()).isTrue();
    assertThat(panel.emulator.ledger().calls("vm.stop").get(0).hadEffect()).isTrue();
  }

  @Test
  void aRecipeRunsAfterTheFlagsAreGone() {
    panel.createReady("vm1", "recipe", "ISPsystem__lamp.sh");
    assertShows(MachineStatus.RUNNING_RECIPE, "", "running", "on", "running");
    assertThat(panel.row("1").has("recipe")).isFalse();

    panel.emulator.behave(change -> change.recipeFlagsShown(true));
    assertThat(panel.row("1").has("recipe")).isTrue();
    assertThat(panel.answer("vm").synthetic()).isEqualTo("column recipe");

    panel.clock.advance(RECIPE);
    assertShows(MachineStatus.RUNNING, "", "running", "on", "running");
    assertThat(panel.row("1").has("recipe")).isFalse();
  }

  @Test
  void aFieldNamedByTheTestTellsHowFarTheRecipeIs() {
    panel.emulator.behave(change -> change.recipeStateField("recipestate"));
    panel.create("vm1", "recipe", "#local__broken.sh");
    assertThat(panel.row("1").text("recipestate")).isEqualTo("waiting");
    assertThat(panel.answer("vm").synthetic()).isEqualTo("field recipestate");

    panel.clock.advance(BUILDING.plus(INSTALLING));
    assertThat(panel.row("1").text("recipestate")).isEqualTo("running");
    assertThat(panel.view("1").text("recipestate")).isEqualTo("running");
    panel.clock.advance(RECIPE);
    assertThat(panel.row("1").text("recipestate")).isEqualTo("failed");

    panel.createReady("vm2");
    assertThat(panel.row("2").has("recipestate")).isFalse();
    panel.call("vm.reinstall", "elid", "1", "vmi", UBUNTU, "recipe", "null", "sok", "ok");
    assertThat(panel.view("1").has("recipestate")).isFalse();
  }

  @Test
  void aFailingRecipeLeavesARunningMachine() {
    panel.emulator.behave(change -> change.recipeFlagsShown(true));
    panel.createReady("vm1", "recipe", "#local__broken.sh");
    assertThat(panel.emulator.machine("vm1").orElseThrow().recipeFailed()).isFalse();

    panel.clock.advance(RECIPE);

    assertShows(MachineStatus.RUNNING, "", "running", "on", "running");
    assertThat(panel.emulator.machine("vm1").orElseThrow().recipeFailed()).isTrue();
    assertThat(panel.row("1").has("recipefailed")).isTrue();
    panel.emulator.behave(change -> change.recipeFlagsShown(false));
    assertThat(panel.row("1").has("recipefailed")).isFalse();
  }

  @Test
  void anOperationDuringInstallationIsRefusedAsBusy() {
    panel.create("vm1");
    for (int step = 0; step < 2; step++) {
      for (String function : List.of("vm.start", "vm.stop", "vm.restart", "vm.delete")) {
        assertBusy(panel.answer(function, "elid", "1"));
      }
      assertBusy(panel.answer("vm.edit", "elid", "1", "mem", "512", "sok", "ok"));
      assertBusy(
          panel.answer(
              "vm.chpasswd", "elid", "1", "password", CANARY, "confirm", CANARY, "sok", "ok"));
      assertBusy(panel.answer("vm.reinstall", "elid", "1", "vmi", UBUNTU, "sok", "ok"));
      assertBusy(panel.answer("iplist.edit", "plid", "1", "family", "ipv4", "sok", "ok"));
      panel.clock.advance(BUILDING);
    }
    panel.clock.advance(INSTALLING);
    assertThat(panel.call("vm.stop", "elid", "1").ok()).isTrue();
  }

  private static void assertBusy(Client.Answer answer) {
    assertThat(answer.xml().errorType()).isEqualTo("value");
    assertThat(answer.xml().errorObject()).isEqualTo("elid");
    assertThat(answer.xml().errorValue()).isEqualTo("1");
    assertThat(answer.synthetic()).isEqualTo("error value");
  }

  @Test
  void whatIsRefusedDuringInstallationAndHowIsASetting() {
    panel.create("vm1");
    panel.emulator.behave(
        change ->
            change
                .refusedDuringInstallation(Set.of(MachineOperation.STOP))
                .busyError(new PanelError("busy", "vm", "", "later")));

    assertThat(panel.call("vm.stop", "elid", "1").errorType()).isEqualTo("busy");
    assertThat(panel.call("vm.edit", "elid", "1", "mem", "512", "sok", "ok").ok()).isTrue();
    panel.emulator.behave(change -> change.refusedDuringInstallation(Set.of()));
    assertThat(panel.call("vm.stop", "elid", "1").ok()).isTrue();
    assertThat(panel.call("vm.delete", "elid", "1").ok()).isTrue();
  }

  @Test
  void reinstallationShowsTheInstallFlagAgain() {
    panel.createReady("vm1");

    panel.call(
        "vm.reinstall",
        "elid",
        "1",
        "sok",
        "ok",
        "vmi",
        UBUNTU,
        "recipe",
        "null",
        "sshpubkey",
        "ssh-rsa AAAA");

    assertShows(MachineStatus.INSTALLING_OS, "installos", "running", "off", "running");
    panel.clock.advance(INSTALLING);
    assertShows(MachineStatus.RUNNING, "", "running", "on", "running");
    assertThat(panel.emulator.machine("vm1").orElseThrow().osTemplate()).contains(UBUNTU);
    assertThat(panel.emulator.machine("vm1").orElseThrow().sshPublicKeys())
        .isEqualTo("ssh-rsa AAAA");
    assertThat(panel.row("1").text("osname")).isEqualTo("Ubuntu-24.04-amd64");
  }

  @Test
  void reinstallationSetsAPasswordOnlyIfToldTo() {
    panel.createReady("vm1");
    String changed = CANARY + "-new";
    String[] parameters = {
      "elid", "1", "sok", "ok", "vmi", UBUNTU, "password", changed, "confirm", changed
    };

    panel.call("vm.reinstall", parameters);
    assertThat(panel.emulator.machine("vm1").orElseThrow().passwordMatches(CANARY)).isTrue();

    panel.clock.advance(INSTALLING);
    String[] withFlag = java.util.Arrays.copyOf(parameters, parameters.length + 2);
    withFlag[parameters.length] = "new_password";
    withFlag[parameters.length + 1] = "on";
    panel.call("vm.reinstall", withFlag);
    assertThat(panel.emulator.machine("vm1").orElseThrow().passwordMatches(changed)).isTrue();
  }

  @Test
  void reinstallationNeedsAnOsTemplate() {
    panel.createReady("vm1");

    assertThat(panel.call("vm.reinstall", "elid", "1", "sok", "ok").errorObject()).isEqualTo("vmi");
    assertThat(panel.call("vm.reinstall", "elid", "1", "sok", "ok", "vmi", "nothing").errorType())
        .isEqualTo("missed");
    assertThat(status()).isEqualTo(MachineStatus.RUNNING);
  }

  @Test
  void aDeletedMachineIsGone() {
    panel.createReady("vm1");

    assertThat(panel.call("vm.delete", "elid", "1").ok()).isTrue();

    assertThat(panel.call("vm").has("elem")).isFalse();
    assertThat(panel.view("1").errorType()).isEqualTo("missed");
    assertThat(panel.call("vm.delete", "elid", "1").errorType()).isEqualTo("missed");
    assertThat(panel.emulator.ledger().machinesNamed("vm1").get(0).status())
        .isEqualTo(MachineStatus.DELETED);
    assertThat(panel.emulator.ledger().machinesNamed("vm1").get(0).deletedAt())
        .contains(panel.clock.instant());
  }

  @Test
  void aGroupIsServedOneByOne() {
    for (int i = 1; i <= 3; i++) {
      panel.create("vm" + i);
    }
    panel.clock.advance(BUILDING.plus(INSTALLING));

    assertThat(panel.call("vm.stop", "elid", "1, 2").ok()).isTrue();
    assertThat(panel.call("vm").column("vmstatus"))
        .containsExactly("stopped", "stopped", "running");

    Reply partly = panel.call("vm.delete", "elid", "1, 9, 2");
    assertThat(partly.errorValue()).isEqualTo("9");
    assertThat(panel.call("vm").column("id")).containsExactly("2", "3");
    assertThat(panel.emulator.ledger().calls("vm.delete").get(0).hadEffect()).isTrue();
  }

  @Test
  void actionsNeedAnElementButNoSok() {
    assertThat(panel.call("vm.start").errorObject()).isEqualTo("elid");
  }
}
