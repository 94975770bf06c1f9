package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.ModuleCheck.Finding;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.catalogue.OsTemplate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root passwords that OS templates forbid. The panel forbids them, too. */
class PasswordRuleTest {
  private static final String DEBIAN_FORBIDS = "&%";
  private static final String UBUNTU_FORBIDS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Secret WITH_PERCENT = Secret.of(TestHost.CANARY + "%root");

  @TempDir Path folder;
  private TestHost host;

  private void open(UnaryOperator<TestHost.Builder> change) {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    host = change.apply(TestHost.on(folder)).open(panel(clock), clock);
  }

  private void openWithRules() {
    open(host -> host.module(PasswordRuleTest::rules));
  }

  private static void rules(ProcessingModule.Builder module) {
    module
        .putPasswordRule(TestHost.DEBIAN, PasswordRule.without(DEBIAN_FORBIDS))
        .putPasswordRule(TestHost.UBUNTU, PasswordRule.without(UBUNTU_FORBIDS));
  }

  private static VmManagerEmulator panel(VirtualClock clock) {
    return VmManagerEmulator.builder()
        .clock(clock)
        .administrator("admin", TestHost.CANARY + "-admin")
        .node("node1", 1 << 20, 1000)
        .addresses("192.0.2.0/24")
        .preset("small", 1024, 1, 10_240)
        .osTemplate(template(TestHost.DEBIAN, DEBIAN_FORBIDS))
        .osTemplate(template(TestHost.UBUNTU, UBUNTU_FORBIDS))
        .build();
  }

  private static OsTemplate template(String name, String forbidden) {
    return OsTemplate.builder()
        .name(name)
        .buildingTime(Duration.ofSeconds(20))
        .installingTime(Duration.ofSeconds(100))
        .illegalPasswordCharacters(forbidden)
        .build();
  }

  private static Order order(String osTemplate, Secret password) {
    return Order.builder()
        .from(TestHost.order("o1", "c1", osTemplate))
        .rootPassword(password)
        .build();
  }

  @AfterEach
  void close() {
    if (host != null) {
      host.close();
    }
  }

  @Test
  void anOrderWithAForbiddenPasswordIsRefusedBeforeAnythingIsWrittenOrSent() {
    openWithRules();

    assertRefused(
        () -> host.provisioner().order(order(TestHost.DEBIAN, WITH_PERCENT)),
        "rootPassword must have none of the characters &%, which OS template 'Debian-12' forbids");

    assertThat(host.provisioner().findByOrder("o1")).isEmpty();
    assertThat(host.provisioner().eventsAfter(0, 10)).isEmpty();
    host.pass(Duration.ofMinutes(5));
    assertThat(host.panel.ledger().callCount()).isZero();
  }

  @Test
  void withoutARuleThePanelRefusesItAndPeopleAreAsked() {
    open(host -> host.module(module -> module.retryLimit(1)));

    host.provisioner().order(order(TestHost.DEBIAN, WITH_PERCENT));
    host.until(() -> host.service("o1").problem().isPresent());

    assertThat(host.service("o1").problem().orElseThrow()).contains("passwd");
  }

  @Test
  void aRuleIsForItsOsTemplateAlone() {
    openWithRules();
    Secret withDash = Secret.of(TestHost.CANARY + "-root");

    host.provisioner().order(order(TestHost.DEBIAN, withDash));
    host.untilActive("o1");

    assertThat(host.service("o1").rootPassword()).isEqualTo(withDash);
  }

  @Test
  void aNewPasswordAndOneForAnotherOsAreJudgedByTheOsTheyAreFor() {
    openWithRules();
    Secret withDash = Secret.of(TestHost.CANARY + "-next");
    SoldService service =
        SoldService.by(host, order(TestHost.DEBIAN, Secret.of(TestHost.CANARY + "-root")));
    long calls = host.panel.ledger().callCount();
    Reinstallation ubuntu =
        Reinstallation.builder().osTemplate(TestHost.UBUNTU).rootPassword(withDash).build();

    assertRefused(
        () -> service.services().changePassword(service.id, WITH_PERCENT, "k1"),
        "password must have none of the characters &%, which OS template 'Debian-12' forbids");
    assertRefused(
        () -> service.services().reinstall(service.id, ubuntu, "k2"),
        "rootPassword must have none of the characters !\"#$%&'()*+,-./",
        "which OS template 'Ubuntu-24' forbids");
    assertThat(service.services().ofService(service.id)).hasSize(1);
    assertThat(host.panel.ledger().callCount()).isEqualTo(calls);

    service.done(service.services().changePassword(service.id, withDash, "k3"));
    assertThat(service.now().rootPassword()).isEqualTo(withDash);
  }

  @Test
  void passwordsThatAreMadeKeepEveryRule() {
    openWithRules();
    SoldService service =
        SoldService.by(
            host,
            Order.builder()
                .id("o1")
                .customer(Customer.of("c1"))
                .tariff("small")
                .osTemplate(TestHost.UBUNTU)
                .hostName("a.example.org")
                .build());

    service.done(service.services().reinstall(service.id, Reinstallation.builder().build(), "k1"));

    assertThat(service.machine().passwordMatches(service.now().rootPassword().reveal())).isTrue();
  }

  @Test
  void anOrderGoesToAModuleThatTakesItsPassword() {
    VirtualClock clock = VirtualClock.startingAt(TestHost.START);
    VmManagerEmulator second = TestHost.panel(clock);
    host =
        TestHost.on(folder)
            .module(module -> module.sort(1))
            .module(PasswordRuleTest::rules)
            .andModule(
                it ->
                    ProcessingModule.builder()
                        .name("second")
                        .addTariff("small")
                        .panel(MachinePanel.vmManager5(it.panelSettings(second)))
                        .build())
            .open(panel(clock), clock);

    host.provisioner().order(order(TestHost.DEBIAN, WITH_PERCENT));
    host.untilActive("o1");

    assertThat(host.service("o1").module()).isEqualTo("second");
    assertThat(host.panel.ledger().callCount()).isZero();
  }

  @Test
  void theConnectionTestTellsWhichRulesAreMissing() {
    open(
        host ->
            host.module(
                module -> module.putPasswordRule(TestHost.DEBIAN, PasswordRule.without("%"))));
    assertThat(host.provisioner().check("kvm").findings())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(Finding::text)
        .contains(
            "OS template 'Debian-12' forbids the characters & in root passwords, which no password"
                + " rule of the module says")
        .anyMatch(text -> text.contains("OS template 'Ubuntu-24' forbids the characters !\"#"));
    host.close();

    openWithRules();
    assertThat(host.provisioner().check("kvm").findings())
        .noneMatch(finding -> finding.text().contains("forbids"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a%", "%5", "% &", "%\n", "%ü", "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"})
  void aRuleThatMadePasswordsCouldBreakIsRefused(String illegal) {
    assertThatThrownBy(() -> PasswordRule.without(illegal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "illegalCharacters must be 1 to 32 printable ASCII characters other than blanks");
  }

  private static void assertRefused(ThrowingCallable ask, String... words) {
    assertThatThrownBy(ask)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContainingAll(words)
        .message()
        .doesNotContain(TestHost.CANARY);
  }
}
