package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.behaviour.ConsoleRenewal;
import io.vpskit.testkit.ledger.IssuedSecret;
import io.vpskit.testkit.ledger.SecretKind;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the panel remembers of secrets, and which of them still open a machine. */
class SecretsTest {

  private static final String ROOT = "old-" + CANARY + "-root";
  private static final String NEW_ROOT = "new-" + CANARY + "-root";
  private static final String KEY = "ssh-ed25519 AAAA pool";

  private final TestPanel panel = TestPanel.kvm();

  @BeforeEach
  void makeASpareOfThePool() {
    panel.createUser("pool");
    panel.createUser("buyer");
    panel.createReady(
        "vm1", "user", "2", "password", ROOT, "confirm", ROOT, "sshpubkey", KEY + "\n");
  }

  private List<IssuedSecret> secrets(SecretKind kind) {
    return panel.emulator.ledger().secretsEverIssued().stream()
        .filter(secret -> secret.kind() == kind)
        .toList();
  }

  private List<SecretKind> opening(List<IssuedSecret> secrets) {
    return secrets.stream()
        .filter(secret -> panel.emulator.opens("vm1", secret))
        .map(IssuedSecret::kind)
        .toList();
  }

  /** Logs in with a password and gives the session's id. */
  private String logIn(String user) {
    return panel
        .client
        .post("out", "xml", "func", "auth", "username", user, "password", CANARY + "-" + user)
        .xml()
        .text("auth");
  }

  private void leaveKey(String user, String key) {
    panel.call("session.newkey", "username", user, "key", key);
  }

  @Test
  void everySecretIsWrittenDownWithItsTimeAndNotShown() {
    logIn("pool");
    leaveKey("buyer", CANARY + "-0123456789abcdef");

    List<IssuedSecret> all = panel.emulator.ledger().secretsEverIssued();

    assertThat(all)
        .extracting(IssuedSecret::kind)
        .containsExactly(
            SecretKind.ACCOUNT_PASSWORD,
            SecretKind.ACCOUNT_PASSWORD,
            SecretKind.ACCOUNT_PASSWORD,
            SecretKind.ROOT_PASSWORD,
            SecretKind.SSH_KEY,
            SecretKind.CONSOLE_PASSWORD,
            SecretKind.SESSION,
            SecretKind.ONE_TIME_KEY);
    assertThat(all)
        .extracting(secret -> secret.account().orElse(""))
        .containsExactly("admin", "pool", "buyer", "", "", "", "pool", "buyer");
    assertThat(all)
        .extracting(secret -> secret.machineId().orElse(""))
        .containsExactly("", "", "", "1", "1", "1", "", "");
    assertThat(all)
        .extracting(IssuedSecret::ofAdministrator)
        .containsExactly(true, false, false, false, false, false, false, false);
    assertThat(all.get(3).matches(ROOT)).isTrue();
    assertThat(all.get(3).issuedAt())
        .isEqualTo(panel.emulator.machine("vm1").orElseThrow().createdAt());
    assertThat(all.get(6).issuedAt()).isEqualTo(panel.clock.instant());
    assertThat(all.toString().contains(CANARY)).isFalse();
    assertThat(all.toString().contains(ROOT.substring(0, 8))).isFalse();
  }

  @Test
  void whatWasIssuedOpensUntilItIsReplaced() {
    List<IssuedSecret> before = panel.emulator.ledger().secretsEverIssued();
    assertThat(opening(before))
        .containsExactly(
            SecretKind.ACCOUNT_PASSWORD,
            SecretKind.ACCOUNT_PASSWORD,
            SecretKind.ROOT_PASSWORD,
            SecretKind.SSH_KEY,
            SecretKind.CONSOLE_PASSWORD);
    assertThat(panel.emulator.opens("vm1", SecretKind.ROOT_PASSWORD, ROOT)).isTrue();

    changeRootPassword();

    assertThat(panel.emulator.opens("vm1", SecretKind.ROOT_PASSWORD, ROOT)).isFalse();
    assertThat(panel.emulator.opens("vm1", SecretKind.ROOT_PASSWORD, NEW_ROOT)).isTrue();
    assertThat(secrets(SecretKind.ROOT_PASSWORD)).hasSize(2);
  }

  @Test
  void afterASealedHandOverNothingOfThePoolOpensTheMachine() {
    String session = logIn("pool");
    leaveKey("pool", CANARY + "-0123456789abcdef");
    List<IssuedSecret> before =
        panel.emulator.ledger().secretsEverIssued().stream()
            .filter(secret -> !secret.ofAdministrator())
            .toList();
    assertThat(opening(before)).contains(SecretKind.SESSION, SecretKind.ONE_TIME_KEY);

    panel.call("vm.edit", "elid", "1", "user", "3", "sok", "ok");
    assertThat(opening(before))
        .containsExactly(
            SecretKind.ACCOUNT_PASSWORD,
            SecretKind.ROOT_PASSWORD,
            SecretKind.SSH_KEY,
            SecretKind.CONSOLE_PASSWORD);
    assertThat(before.get(1).account()).contains("buyer");

    changeRootPassword();
    assertThat(opening(before)).contains(SecretKind.CONSOLE_PASSWORD);
    panel.call("vm.restart", "elid", "1");
    assertThat(opening(before)).containsExactly(SecretKind.ACCOUNT_PASSWORD, SecretKind.SSH_KEY);

    panel.call("vm.reinstall", "elid", "1", "vmi", TestPanel.UBUNTU, "sshpubkey", "", "sok", "ok");
    assertThat(opening(before)).containsExactly(SecretKind.ACCOUNT_PASSWORD);
    assertThat(panel.emulator.opens("vm1", SecretKind.SESSION, session)).isFalse();
  }

  @Test
  void aSessionOpensUntilItEndsAndAKeyUntilItIsUsed() {
    String session = logIn("pool");
    String key = CANARY + "-0123456789abcdef";
    leaveKey("pool", key);
    assertThat(panel.emulator.opens("vm1", SecretKind.SESSION, session)).isTrue();
    assertThat(panel.emulator.opens("vm1", SecretKind.ONE_TIME_KEY, key)).isTrue();
    assertThat(panel.emulator.opens("vm1", SecretKind.SESSION, key)).isFalse();

    panel.client.post("out", "xml", "func", "auth", "username", "pool", "key", key);
    assertThat(panel.emulator.opens("vm1", SecretKind.ONE_TIME_KEY, key)).isFalse();
    panel.clock.advance(Duration.ofHours(1));
    assertThat(panel.emulator.opens("vm1", SecretKind.SESSION, session)).isFalse();
  }

  @Test
  void whoCannotLogInOpensNothing() {
    String session = logIn("pool");
    leaveKey("pool", CANARY + "-0123456789abcdef");

    panel.call("user.disable", "elid", "2");

    assertThat(panel.emulator.opens("vm1", SecretKind.SESSION, session)).isFalse();
    assertThat(panel.emulator.opens("vm1", SecretKind.ONE_TIME_KEY, CANARY + "-0123456789abcdef"))
        .isFalse();
    assertThat(panel.emulator.opens("vm1", SecretKind.ACCOUNT_PASSWORD, CANARY + "-pool"))
        .isFalse();
  }

  @Test
  void aNewPasswordOfAnAccountReplacesTheOldOne() {
    panel.call("user.edit", "elid", "2", "passwd", CANARY + "-changed", "sok", "ok");

    assertThat(panel.emulator.opens("vm1", SecretKind.ACCOUNT_PASSWORD, CANARY + "-pool"))
        .isFalse();
    assertThat(panel.emulator.opens("vm1", SecretKind.ACCOUNT_PASSWORD, CANARY + "-changed"))
        .isTrue();
    assertThat(secrets(SecretKind.ACCOUNT_PASSWORD)).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "WITH_ROOT_PASSWORD,false,false",
    "AT_NEXT_START,true,false",
    "BY_FORM_FIELD,true,true"
  })
  void theOldConsolePasswordWorksAsLongAsThePanelIsLikeThat(
      ConsoleRenewal renewal, boolean afterChange, boolean afterRestart) {
    panel.emulator.behave(change -> change.consoleRenewal(renewal));
    String console = ROOT.substring(0, 8);
    assertThat(panel.emulator.opens("vm1", SecretKind.CONSOLE_PASSWORD, console)).isTrue();

    changeRootPassword();
    assertThat(panel.emulator.opens("vm1", SecretKind.CONSOLE_PASSWORD, console))
        .isEqualTo(afterChange);
    panel.call("vm.restart", "elid", "1");
    assertThat(panel.emulator.opens("vm1", SecretKind.CONSOLE_PASSWORD, console))
        .isEqualTo(afterRestart);
    assertThat(panel.emulator.machine("vm1").orElseThrow().consolePasswordMatches(console))
        .isEqualTo(afterRestart);
  }

  @ParameterizedTest
  @EnumSource
  void theConsolePasswordOfTheFormIsIgnoredUnlessItIsTheWay(ConsoleRenewal renewal) {
    panel.emulator.behave(change -> change.consoleRenewal(renewal));
    boolean isTheWay = renewal == ConsoleRenewal.BY_FORM_FIELD;

    Client.Answer answer =
        panel.answer(
            "vm.edit", "elid", "1", "vncpassword", "abcd" + CANARY.substring(0, 4), "sok", "ok");

    assertThat(answer.xml().ok()).isTrue();
    assertThat(answer.body().contains(CANARY.substring(0, 4))).as("repeated").isFalse();
    assertThat(panel.emulator.ledger().calls().toString().contains("abcd")).isFalse();
    assertThat(answer.synthetic().contains("vncpassword")).isEqualTo(isTheWay);
    assertThat(panel.view("1").text("vncpassword").startsWith("abcd")).isEqualTo(isTheWay);
    assertThat(panel.emulator.opens("vm1", SecretKind.CONSOLE_PASSWORD, ROOT.substring(0, 8)))
        .as("until the next start")
        .isTrue();
    panel.call("vm.restart", "elid", "1");
    assertThat(
            panel.emulator.opens(
                "vm1", SecretKind.CONSOLE_PASSWORD, "abcd" + CANARY.substring(0, 4)))
        .isEqualTo(isTheWay);
  }

  @Test
  void aMachineThatIsOffHasNoConsole() {
    panel.call("vm.stop", "elid", "1");

    assertThat(panel.emulator.opens("vm1", SecretKind.CONSOLE_PASSWORD, ROOT.substring(0, 8)))
        .isFalse();
  }

  @Test
  void containersHaveNoConsole() {
    TestPanel ovz = TestPanel.ovz();
    ovz.createReady("vm1");

    assertThat(ovz.emulator.ledger().secretsEverIssued())
        .extracting(IssuedSecret::kind)
        .containsExactly(SecretKind.ACCOUNT_PASSWORD, SecretKind.ROOT_PASSWORD);
    assertThat(ovz.emulator.opens("vm1", SecretKind.CONSOLE_PASSWORD, "")).isFalse();
  }

  @Test
  void aTestHearsOfSecretsThatWereForgottenAndOfMachinesThatAreNotThere() {
    TestPanel small = TestPanel.kvm(builder -> builder.ledgerLimit(2));
    small.createReady("vm1");

    assertThatThrownBy(() -> small.emulator.ledger().secretsEverIssued())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("1 secrets were forgotten: the ledger's limit of 2 is too low");
    assertThatThrownBy(() -> small.emulator.opens("vm9", SecretKind.SESSION, "x"))
        .isInstanceOf(NoSuchElementException.class);
  }

  private void changeRootPassword() {
    panel.call("vm.chpasswd", "elid", "1", "password", NEW_ROOT, "confirm", NEW_ROOT, "sok", "ok");
  }
}
