package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.Secret;
import io.vpskit.testkit.behaviour.OwnerDeletion;
import io.vpskit.testkit.ledger.AccountRecord;
import io.vpskit.testkit.ledger.RecordedCall;
import io.vpskit.vmmanager.account.Account;
import io.vpskit.vmmanager.account.AccountCreation;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.account.AccountLevel;
import io.vpskit.vmmanager.account.AccountRights;
import io.vpskit.vmmanager.account.Accounts;
import io.vpskit.vmmanager.account.FunctionName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsTest extends EmulatedPanelTest {

  private Accounts accounts;
  private AccountRights rights;

  @BeforeEach
  void take() {
    accounts = panel.client.accounts();
    rights = panel.client.accountRights();
  }

  @Test
  void areListedWithTheirLevels() {
    assertThat(accounts.list())
        .containsExactly(
            new Account(panel.account("admin"), "admin", AccountLevel.ADMINISTRATOR),
            new Account(panel.account("u31"), "u31", AccountLevel.USER),
            new Account(panel.account("u32"), "u32", AccountLevel.USER));
    assertThat(panel.received("user").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "p_cnt");
  }

  @Test
  void areFoundByNameAmongThoseWhoMayOwnMachines() {
    assertThat(accounts.findByName("u31").map(Account::id)).contains(panel.account("u31"));
    assertThat(accounts.findByName("admin")).isEmpty();
    assertThat(accounts.findByName("U31")).isEmpty();
    assertThat(accounts.findByName("nobody")).isEmpty();
  }

  @Test
  void tellTheLevelOfWhoeverLogsIn() {
    assertThat(accounts.ownLevel("admin")).isEqualTo(AccountLevel.ADMINISTRATOR);
    assertThat(accounts.ownLevel("root")).as("not listed").isEqualTo(AccountLevel.SUPER);
    try (VmManager user = as("u31", "-u31")) {
      assertThat(user.accounts().ownLevel("u31")).isEqualTo(AccountLevel.USER);
    }
    assertThat(AccountLevel.ADMINISTRATOR.isAdministrator()).isTrue();
    assertThat(AccountLevel.SUPER.isAdministrator()).isTrue();
    assertThat(AccountLevel.USER.isAdministrator()).isFalse();
    assertThat(AccountLevel.OTHER.isAdministrator()).isFalse();
  }

  @Test
  void tellAWrongPasswordFromAnotherRefusal() {
    try (VmManager nobody = as("admin", "-wrong")) {
      assertThatExceptionOfType(PanelRefusedException.class)
          .isThrownBy(() -> nobody.accounts().ownLevel("admin"))
          .satisfies(e -> assertThat(e.concernsLogIn()).isTrue());
    }
    panel.emulator.faults().on("user").error("limit", "user", "", "");
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> accounts.ownLevel("admin"))
        .satisfies(e -> assertThat(e.concernsLogIn()).isFalse());
  }

  private VmManager as(String name, String passwordEnding) {
    return VmManager.connect(
        panel
            .settings()
            .credentials(Credentials.perCall(name, EmulatedPanel.secret(passwordEnding)))
            .build());
  }

  @Test
  void areShownAlone() {
    AccountId id = panel.account("u32");

    assertThat(accounts.view(id)).isEqualTo(new Account(id, "u32", AccountLevel.USER));
    assertThat(panel.received("user.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid");
  }

  @Test
  void areCreatedAsOwnersOfMachines() {
    Optional<AccountId> id =
        accounts.create(
            AccountCreation.builder()
                .name("u33")
                .password(EmulatedPanel.secret("-u33&+ %"))
                .isoImageRoom(0)
                .isoImageCount(0)
                .snapshotCount(3)
                .build());

    RecordedCall call = panel.received("user.edit");
    assertThat(call.parameters())
        .containsOnlyKeys(
            "func",
            "out",
            "lang",
            "authinfo",
            "sok",
            "level",
            "name",
            "passwd",
            "confirm",
            "isolimitsize",
            "isolimitnum",
            "snapshot_limit")
        .containsEntry("level", "16")
        .containsEntry("name", "u33")
        .containsEntry("isolimitsize", "0")
        .containsEntry("isolimitnum", "0")
        .containsEntry("snapshot_limit", "3");
    AccountRecord created = panel.emulator.account("u33").orElseThrow();
    assertThat(id).contains(AccountId.parse(created.id()));
    assertThat(created.level()).isEqualTo(16);
    assertThat(created.passwordMatches(EmulatedPanel.password("-u33&+ %"))).isTrue();
  }

  @Test
  void areCreatedWithoutLimitsUnlessTheyAreGiven() {
    accounts.create(creation("u33"));

    assertThat(panel.received("user.edit").parameters())
        .doesNotContainKeys("isolimitsize", "isolimitnum", "snapshot_limit");
  }

  @Test
  void areNotCreatedTwice() {
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> accounts.create(creation("u31")))
        .satisfies(e -> assertThat(e.is("exists", "user")).isTrue());
  }

  @Test
  void haveAPasswordThatThePanelTakes() {
    panel.behave(behaviour -> behaviour.minimumPasswordLength(100));

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> accounts.create(creation("u33")))
        .satisfies(e -> assertThat(e.is("value", "passwd")).isTrue());
  }

  @Test
  void areCheckedBeforeTheyAreSent() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                AccountCreation.builder()
                    .name("no good")
                    .password(Secret.of("short"))
                    .isoImageRoom(-1)
                    .isoImageCount(-1)
                    .snapshotCount(-1)
                    .build())
        .withMessageContainingAll(
            "name must", "password must", "isoImageRoom", "isoImageCount", "snapshotCount");
    assertThat(creation("u33").toString().contains(EmulatedPanel.password(""))).isFalse();
  }

  @Test
  void areLockedOutAndLetInAgain() {
    List<AccountId> both = List.of(panel.account("u31"), panel.account("u32"));

    accounts.disable(both);
    assertThat(panel.received("user.disable").parameters())
        .containsEntry("elid", both.get(0) + ", " + both.get(1));
    assertThat(enabled("u31")).isFalse();
    assertThat(enabled("u32")).isFalse();

    accounts.enable(both);
    assertThat(panel.received("user.enable").elements()).hasSize(2);
    assertThat(enabled("u31")).isTrue();
    assertThat(enabled("u32")).isTrue();
  }

  @Test
  void areDeleted() {
    accounts.delete(List.of(panel.account("u31"), panel.account("u32")));

    assertThat(panel.received("user.delete").elements()).hasSize(2);
    assertThat(panel.emulator.accounts()).hasSize(1);
  }

  @Test
  void whoOwnMachinesMayBeRefusedToGo() {
    panel.behave(behaviour -> behaviour.ownerDeletion(OwnerDeletion.REFUSED));
    panel.deployed("vm31");

    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> accounts.delete(List.of(panel.account("u31"))));
    assertThat(panel.emulator.machine("vm31")).isPresent();
  }

  @Test
  void haveRightsInATree() {
    List<FunctionName> top = rights.list(panel.account("u31"));

    assertThat(panel.received("userrights").parameters())
        .containsEntry("elid", panel.account("u31").toString())
        .doesNotContainKey("plid");
    assertThat(top).contains(new FunctionName("vm"), new FunctionName("iplist"));

    List<FunctionName> below = rights.list("u31", new FunctionName("vm"));

    assertThat(panel.received("userrights").parameters())
        .containsEntry("elid", "vm")
        .containsEntry("plid", "u31");
    assertThat(below).contains(new FunctionName("vm.start"), new FunctionName("vm.novnc"));
    assertThat(rights.list("u31", new FunctionName("vm.start"))).isEmpty();
  }

  @Test
  void areDeniedFunctionsAndAllowedThemAgain() {
    List<FunctionName> functions =
        List.of(new FunctionName("vm.start"), new FunctionName("vm.reinstall"));

    rights.suspend("u31", functions);
    assertThat(panel.received("userrights.suspend").parameters())
        .containsEntry("elid", "vm.start, vm.reinstall")
        .containsEntry("plid", "u31");
    assertThat(denied()).containsExactlyInAnyOrder("vm.start", "vm.reinstall");

    rights.resume("u31", List.of(new FunctionName("vm.start")));
    assertThat(panel.received("userrights.resume").parameters())
        .containsEntry("elid", "vm.start")
        .containsEntry("plid", "u31");
    assertThat(denied()).containsExactly("vm.reinstall");
  }

  @Test
  void functionsHaveNames() {
    assertThatExceptionOfType(PanelMisuseException.class).isThrownBy(() -> new FunctionName(" "));
  }

  private AccountCreation creation(String name) {
    return AccountCreation.builder().name(name).password(EmulatedPanel.secret("-new")).build();
  }

  private boolean enabled(String name) {
    return panel.emulator.account(name).orElseThrow().enabled();
  }

  private Iterable<String> denied() {
    return panel.emulator.account("u31").orElseThrow().deniedFunctions();
  }
}
