package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.behaviour.OwnerColumn;
import io.vpskit.testkit.ledger.MachineRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineChangeTest {

  private final TestPanel panel = TestPanel.kvm();

  @BeforeEach
  void makeAMachineAndTwoUsers() {
    panel.createUser("pool");
    panel.createUser("buyer");
    panel.createReady("vm1", "user", "2");
  }

  private Reply change(String... parameters) {
    List<String> all = new ArrayList<>(List.of("elid", "1", "sok", "ok"));
    all.addAll(List.of(parameters));
    return panel.call("vm.edit", all.toArray(String[]::new));
  }

  private MachineRecord machine() {
    return panel.emulator.machineById("1").orElseThrow();
  }

  private boolean lastCallHadEffect() {
    List<io.vpskit.testkit.ledger.RecordedCall> calls = panel.emulator.ledger().calls("vm.edit");
    return calls.get(calls.size() - 1).hadEffect();
  }

  @Test
  void aChangeOfOwnerMovesTheMachineAtOnce() {
    assertThat(panel.callAs("pool", "vm").column("name")).containsExactly("vm1");
    assertThat(panel.callAs("buyer", "vm").has("elem")).isFalse();

    assertThat(change("user", "3").ok()).isTrue();

    assertThat(panel.callAs("pool", "vm").has("elem")).isFalse();
    assertThat(panel.callAs("pool", "vm.edit", "elid", "1").errorType()).isEqualTo("missed");
    assertThat(panel.callAs("buyer", "vm").column("name")).containsExactly("vm1");
    assertThat(panel.view("1").text("user")).isEqualTo("3");
    assertThat(machine().owner()).isEqualTo("buyer");
    assertThat(panel.emulator.machinesOf("buyer")).hasSize(1);
    assertThat(panel.emulator.machinesOf("pool")).isEmpty();
  }

  @Test
  void theOwnerIsNamedByIdAndMustExist() {
    assertThat(change("user", "buyer").errorType()).isEqualTo("missed");
    assertThat(change("user", "99").errorType()).isEqualTo("missed");
    assertThat(machine().owner()).isEqualTo("pool");
  }

  @Test
  void leftOutFieldsKeepTheirValues() {
    change("mem", "2048", "vcpu", "2", "cputune", "700");

    assertThat(machine().memoryMiB()).isEqualTo(2_048);
    assertThat(machine().cores()).isEqualTo(2);
    assertThat(panel.view("1").text("cputune")).isEqualTo("700");
    assertThat(machine().domain()).isEqualTo("vm1.example.net");
    assertThat(machine().owner()).isEqualTo("pool");
  }

  @Test
  void theWholeFormMayBeSentBackWithoutEffect() {
    List<String> echo = new ArrayList<>();
    panel
        .view("1")
        .children()
        .forEach(
            field -> {
              if (!List.of("metadata", "slist", "tparams", "elid").contains(field.name())) {
                echo.add(field.name());
                echo.add(field.text());
              }
            });

    assertThat(change(echo.toArray(String[]::new)).ok()).isTrue();
    assertThat(lastCallHadEffect()).isFalse();
  }

  @Test
  void theDomainAndTheBlockChange() {
    change("domain", "new.example.net", "blocked", "on");

    assertThat(machine().domain()).isEqualTo("new.example.net");
    assertThat(machine().blocked()).isTrue();
    assertThat(panel.view("1").text("blocked")).isEqualTo("on");
    change("blocked", "off");
    assertThat(machine().blocked()).isFalse();
  }

  @Test
  void theNameChangesUnlessItIsTaken() {
    panel.createReady("vm2");

    assertThat(change("name", "vm2").errorType()).isEqualTo("exists");
    assertThat(change("name", "renamed").ok()).isTrue();
    assertThat(panel.emulator.machine("vm1")).isEmpty();
    assertThat(panel.emulator.machine("renamed")).isPresent();
  }

  @Test
  void theDiskStaysAsItIsOrIsRefused() {
    assertThat(change("vsize", "99999").ok()).isTrue();
    assertThat(lastCallHadEffect()).isFalse();
    assertThat(machine().diskMiB()).isEqualTo(20_480);

    panel.emulator.behave(behaviour -> behaviour.diskChangeRefused(true));

    assertThat(change("vsize", "99999").errorObject()).isEqualTo("vsize");
    assertThat(change("vsize", "20480").ok()).isTrue();
  }

  @Test
  void memoryGrowsOnlyAsFarAsTheNodeHasIt() {
    panel.create("vm2", "mem", "4096");

    assertThat(change("mem", "5000").errorType()).isEqualTo("limit");
    assertThat(change("mem", "4096").ok()).isTrue();
    assertThat(panel.call("vmhostnode").rows().get(0).text("meminfo"))
        .isEqualTo("8192 MiB / 8192 MiB");
    change("mem", "1024");
    assertThat(panel.call("vmhostnode").rows().get(0).text("meminfo"))
        .isEqualTo("5120 MiB / 8192 MiB");
  }

  @Test
  void newResourcesReachTheGuestWithTheNextStart() {
    change("mem", "2048", "vcpu", "4");

    assertThat(machine().memoryMiB()).isEqualTo(2_048);
    assertThat(machine().guestMemoryMiB()).isEqualTo(1_024);
    assertThat(machine().guestCores()).isEqualTo(1);
    panel.call("vm.start", "elid", "1");
    assertThat(machine().guestMemoryMiB()).as("it ran already").isEqualTo(1_024);
    panel.call("vm.restart", "elid", "1");
    assertThat(machine().guestMemoryMiB()).isEqualTo(2_048);
    assertThat(machine().guestCores()).isEqualTo(4);

    change("mem", "1024");
    panel.call("vm.stop", "elid", "1");
    panel.call("vm.start", "elid", "1");
    assertThat(machine().guestMemoryMiB()).isEqualTo(1_024);
  }

  @Test
  void newResourcesReachTheGuestAtOnceWhereThePanelIsLikeThat() {
    panel.emulator.behave(behaviour -> behaviour.resourcesNeedRestart(false));

    change("mem", "2048");

    assertThat(machine().guestMemoryMiB()).isEqualTo(2_048);
  }

  @Test
  void aRefusedChangeChangesNothing() {
    assertThat(change("domain", "new.example.net", "user", "3", "mem", "99999").errorType())
        .isEqualTo("limit");

    assertThat(machine().domain()).isEqualTo("vm1.example.net");
    assertThat(machine().owner()).isEqualTo("pool");
    assertThat(lastCallHadEffect()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"user,3", "mem,4096", "vcpu,2", "cputune,9", "name,other", "blocked,on"})
  void anOwnerMayNotChangeWhatIsTheAdministrators(String field, String value) {
    Reply reply = panel.callAs("pool", "vm.edit", "elid", "1", "sok", "ok", field, value);

    assertThat(reply.errorType()).isEqualTo("access");
    assertThat(lastCallHadEffect()).isFalse();
  }

  @Test
  void anOwnerChangesTheHostNameAndThePasswordAndThePower() {
    assertThat(
            panel
                .callAs("pool", "vm.edit", "elid", "1", "sok", "ok", "domain", "x.example.net")
                .ok())
        .isTrue();
    assertThat(panel.callAs("pool", "vm.stop", "elid", "1").ok()).isTrue();
    assertThat(panel.callAs("pool", "vm.delete", "elid", "1").errorType()).isEqualTo("access");
    assertThat(panel.callAs("pool", "vm.edit", panel.order("own")).errorType()).isEqualTo("access");
  }

  @Test
  void thePasswordIsChangedWithItsConfirmation() {
    String changed = CANARY + "-root";
    assertThat(panel.call("vm.chpasswd", "elid", "1").child("metadata").attribute("type"))
        .isEqualTo("form");
    assertThat(
            panel
                .call("vm.chpasswd", "elid", "1", "password", changed, "confirm", "x", "sok", "ok")
                .errorObject())
        .isEqualTo("confirm");
    assertThat(machine().passwordMatches(CANARY)).isTrue();

    panel.call("vm.chpasswd", "elid", "1", "password", changed, "confirm", changed, "sok", "ok");

    assertThat(machine().passwordMatches(changed)).isTrue();
    assertThat(panel.emulator.ledger().calls("vm.chpasswd").get(2).passwordWas(changed)).isTrue();
  }

  @Test
  void theConsolePasswordIsTheBeginningOfTheRootPassword() {
    assertThat(CANARY).startsWith(panel.view("1").text("vncpassword"));
    assertThat(panel.view("1").text("vncpassword")).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({"NAME,pool", "ID,2", "ABSENT,''"})
  void theOwnerColumnFollowsItsSwitch(OwnerColumn column, String shown) {
    panel.emulator.behave(change -> change.ownerColumn(column));

    assertThat(panel.row("1").text("user")).isEqualTo(shown);
    assertThat(panel.row("1").has("user")).isEqualTo(column != OwnerColumn.ABSENT);
  }

  @Test
  void theConsoleIsAPageForBrowsers() {
    for (String function : List.of("vm.novnc", "novnc")) {
      Client.Answer answer = panel.answer(function, "elid", "1", "newwindow", "yes");

      assertThat(answer.contentType()).startsWith("text/html");
      assertThat(answer.body()).contains("Console of vm1");
    }
  }
}
