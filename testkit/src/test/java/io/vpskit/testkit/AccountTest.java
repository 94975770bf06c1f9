package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.behaviour.OwnerDeletion;
import io.vpskit.testkit.ledger.AccountRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

  private final TestPanel panel = TestPanel.kvm();

  @Test
  void accountsAreListedWithIdNameAndLevel() {
    panel.createUser("u1");

    Reply list = panel.call("user");

    assertThat(list.column("id")).containsExactly("1", "2");
    assertThat(list.column("name")).containsExactly("admin", "u1");
    assertThat(list.column("level")).containsExactly("29", "16");
    assertThat(list.child("metadata").attribute("key")).isEqualTo("id");
  }

  @Test
  void anAccountNeedsNoLevelAndItsConfirmIsNotLookedAt() {
    Reply reply =
        panel.call("user.edit", "sok", "ok", "name", "u1", "passwd", CANARY, "confirm", "wrong");

    assertThat(reply.ok()).isTrue();
    assertThat(panel.emulator.account("u1").orElseThrow().level()).isEqualTo(16);
    assertThat(panel.emulator.account("u1").orElseThrow().passwordMatches(CANARY)).isTrue();
    assertThat(panel.emulator.account("u1").orElseThrow().passwordMatches("wrong")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', missed, name",
    "name, two words, value, name",
    "name, admin, exists, user",
    "passwd, '', missed, passwd",
    "level, 17, value, level",
    "level, x, value, level"
  })
  void aWrongParameterIsRefused(String parameter, String value, String type, String object) {
    String[] parameters = {"sok", "ok", "name", "u1", "passwd", CANARY, "level", "16"};
    for (int i = 0; i < parameters.length; i += 2) {
      if (parameters[i].equals(parameter)) {
        parameters[i + 1] = value;
      }
    }

    Reply reply = panel.call("user.edit", parameters);

    assertThat(reply.errorType()).isEqualTo(type);
    assertThat(reply.errorObject()).isEqualTo(object);
    assertThat(panel.emulator.accounts()).hasSize(1);
  }

  @Test
  void aNameTooLongAndAPasswordTooShortAreRefused() {
    panel.emulator.behave(change -> change.minimumPasswordLength(100));

    assertThat(panel.call("user.edit", "sok", "ok", "name", "u", "passwd", CANARY).errorObject())
        .isEqualTo("passwd");
    assertThat(
            panel
                .call("user.edit", "sok", "ok", "name", "u".repeat(65), "passwd", CANARY)
                .errorObject())
        .isEqualTo("name");
  }

  @Test
  void anAccountIsViewedByIdAndByName() {
    panel.call(
        "user.edit",
        "sok",
        "ok",
        "name",
        "u1",
        "passwd",
        CANARY,
        "isolimitnum",
        "0",
        "snapshot_limit",
        "3");

    for (String key : List.of("2", "u1")) {
      Reply view = panel.call("user.edit", "elid", key);
      assertThat(view.text("id")).isEqualTo("2");
      assertThat(view.text("name")).isEqualTo("u1");
      assertThat(view.text("level")).isEqualTo("16");
      assertThat(view.text("isolimitnum")).isEqualTo("0");
      assertThat(view.text("snapshot_limit")).isEqualTo("3");
    }
    assertThat(panel.call("user.edit", "elid", "9").errorType()).isEqualTo("missed");
    assertThat(panel.call("user.edit").names()).contains("name", "passwd", "level");
  }

  @Test
  void anAccountIsChanged() {
    panel.createUser("u1");
    panel.createUser("u2");

    assertThat(panel.call("user.edit", "elid", "2", "sok", "ok", "name", "u2").errorType())
        .isEqualTo("exists");
    Reply reply =
        panel.call(
            "user.edit",
            "elid",
            "2",
            "sok",
            "ok",
            "name",
            "new",
            "passwd",
            CANARY + "-new",
            "level",
            "29");

    assertThat(reply.text("elid")).isEqualTo("2");
    assertThat(panel.callAs("new", "user").column("name")).containsExactly("admin", "new", "u2");
    assertThat(panel.emulator.account("u1")).isEmpty();
  }

  @Test
  void aDisabledAccountCannotLogInButItsMachinesRun() {
    panel.createUser("u1");
    panel.createReady("vm1", "user", "2");

    panel.call("user.disable", "elid", "2");

    assertThat(panel.emulator.account("u1").orElseThrow().enabled()).isFalse();
    assertThat(panel.callAs("u1", "vm").errorType()).isEqualTo("auth");
    assertThat(panel.row("1").text("vmstatus")).isEqualTo("running");
    panel.call("user.enable", "elid", "2");
    assertThat(panel.callAs("u1", "vm").column("name")).containsExactly("vm1");
  }

  @Test
  void anAccountIsDeletedUnlessItOwnsMachines() {
    panel.createUser("u1");
    panel.createUser("u2");
    panel.createReady("vm1", "user", "2");

    Client.Answer refused = panel.answer("user.delete", "elid", "2");
    assertThat(refused.xml().errorType()).isEqualTo("value");
    assertThat(refused.synthetic()).isEqualTo("error value");
    assertThat(panel.call("user.delete", "elid", "3").ok()).isTrue();
    assertThat(panel.emulator.account("u2")).isEmpty();
    assertThat(panel.callAs("u2", "vm").errorObject()).isEqualTo("badpassword");

    panel.emulator.behave(change -> change.ownerDeletion(OwnerDeletion.MACHINES_DELETED));

    assertThat(panel.call("user.delete", "elid", "2").ok()).isTrue();
    assertThat(panel.emulator.machines()).isEmpty();
    assertThat(panel.emulator.ledger().accountsEverMade())
        .extracting(AccountRecord::name)
        .containsExactly("admin", "u1", "u2");
  }

  @Test
  void nobodyDeletesOrDisablesHimself() {
    assertThat(panel.call("user.delete", "elid", "1").errorType()).isEqualTo("access");
    assertThat(panel.call("user.disable", "elid", "1").errorType()).isEqualTo("access");
  }

  @Test
  void onlyAdministratorsTouchAccounts() {
    panel.createUser("u1");

    for (String function :
        List.of("user", "user.edit", "user.delete", "userrights", "preset", "vmhostnode")) {
      Reply reply = panel.callAs("u1", function);
      assertThat(reply.errorType()).isEqualTo("access");
      assertThat(reply.errorObject()).isEqualTo(function);
    }
  }

  @Test
  void rightsAreListedByIdAtTheTopAndByNameBelow() {
    panel.createUser("u1");

    assertThat(panel.call("userrights", "elid", "2").column("name"))
        .contains("vm", "iplist", "osmgr")
        .doesNotContain("vm.edit", "user");
    assertThat(panel.call("userrights", "plid", "u1", "elid", "vm").column("name"))
        .contains("vm.edit", "vm.novnc", "vm.reinstall")
        .doesNotContain("vm", "vm.delete");
    assertThat(panel.call("userrights", "plid", "u1", "elid", "whoami").has("elem")).isFalse();
    assertThat(panel.call("userrights", "elid", "u1").errorType()).isEqualTo("missed");
  }

  @Test
  void aFunctionTakenAwayIsRefusedUntilItIsGivenBack() {
    panel.createUser("u1");
    panel.createReady("vm1", "user", "2");

    panel.call("userrights.suspend", "plid", "u1", "elid", "vm.stop, vm.novnc");

    assertThat(panel.emulator.account("u1").orElseThrow().deniedFunctions())
        .containsExactlyInAnyOrder("vm.stop", "vm.novnc");
    assertThat(panel.callAs("u1", "vm.stop", "elid", "1").errorType()).isEqualTo("access");
    assertThat(panel.callAs("u1", "vm").errorType()).isEmpty();
    panel.call("userrights.resume", "plid", "u1", "elid", "vm.stop");
    assertThat(panel.callAs("u1", "vm.stop", "elid", "1").ok()).isTrue();
    assertThat(panel.call("userrights.suspend", "plid", "u1", "elid", "magic").errorObject())
        .isEqualTo("func");
  }
}
