package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Secret;
import io.vpskit.testkit.ledger.SecretKind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReinstallTest {
  private static final Reinstallation UBUNTU =
      Reinstallation.builder()
          .osTemplate(TestHost.UBUNTU)
          .rootPassword(Secret.of(TestHost.CANARY + "-new"))
          .build();

  @TempDir Path folder;
  private TestHost host;
  private SoldService service;

  @BeforeEach
  void sell() {
    host = TestHost.on(folder).open();
    service = SoldService.by(host, "o1");
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aReinstallationIsDoneWhenTheOsIsInstalled() {
    OperationId operation = service.services().reinstall(service.id, UBUNTU, "k1");
    host.pass(Duration.ofSeconds(60));
    assertThat(service.now().status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    service.done(operation);

    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.now().osTemplate()).isEqualTo(TestHost.UBUNTU);
    assertThat(service.now().rootPassword()).isEqualTo(UBUNTU.rootPassword().orElseThrow());
    assertThat(service.machine().osTemplate()).contains(TestHost.UBUNTU);
    assertThat(opens(TestHost.CANARY + "-new")).isTrue();
    assertThat(opens(TestHost.CANARY + "-o1")).isFalse();
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void withoutAPasswordOneIsMade() {
    service.done(service.services().reinstall(service.id, Reinstallation.builder().build(), "k1"));

    assertThat(service.now().osTemplate()).isEqualTo(TestHost.DEBIAN);
    assertThat(opens(service.now().rootPassword().reveal())).isTrue();
    assertThat(opens(TestHost.CANARY + "-o1")).isFalse();
  }

  @Test
  void anAnswerThatIsLostAfterTheEffectIsNotSentAgain() {
    host.panel.faults().on("vm.reinstall").nth(1).loseAnswerAfterEffect();

    service.done(service.services().reinstall(service.id, UBUNTU, "k1"));

    assertThat(effects()).isEqualTo(1);
    assertThat(service.machine().osTemplate()).contains(TestHost.UBUNTU);
  }

  @Test
  void aRequestThatIsLostBeforeTheEffectIsSentAgain() {
    host.panel.faults().on("vm.reinstall").nth(1).beforeEffect().closeConnection();

    service.done(service.services().reinstall(service.id, UBUNTU, "k1"));

    assertThat(effects()).isEqualTo(1);
    assertThat(service.machine().osTemplate()).contains(TestHost.UBUNTU);
  }

  @Test
  void aPanelThatNeverAnswersAReinstallationIsForPeople() {
    host.panel.faults().on("vm.reinstall").every().stallBeforeEffect();

    String problem = service.failed(service.services().reinstall(service.id, UBUNTU, "k1"));

    assertThat(problem).contains("not seen to be installed anew");
    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(effects()).isZero();
    assertThat(host.provisioner().operatorTasks().list(OperatorTaskFilter.unclosed())).hasSize(1);
  }

  @Test
  void aMachineThatSomebodyElseHasByNowKeepsItsData() {
    host.panel.administrator().createAccount("bob", TestHost.CANARY + "-bob");
    host.panel.administrator().changeOwner(service.machineName(), "bob");

    String problem = service.failed(service.services().reinstall(service.id, UBUNTU, "k1"));

    assertThat(problem).contains("belongs to account").contains("and not to 'uc1'");
    assertThat(effects()).isZero();
  }

  @Test
  void anInstallationThatNeverEndsIsAFailedOperation() {
    host.panel.faults().on("vm.reinstall").nth(1).installationNeverEnds();

    String problem = service.failed(service.services().reinstall(service.id, UBUNTU, "k1"));

    assertThat(problem).contains("was not installed within 1200 s");
    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.now().osTemplate()).isEqualTo(TestHost.DEBIAN);
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void aProcessThatDiesMeanwhileGoesOnWaiting() {
    OperationId operation = service.services().reinstall(service.id, UBUNTU, "k1");
    host.pass(Duration.ofSeconds(30));
    host.restart();
    service.done(operation);

    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void softwareThatIsNotOnOfferIsRefusedByItsField() {
    Reinstallation wrong =
        Reinstallation.builder()
            .osTemplate("Windows")
            .recipe("panel")
            .rootPassword(Secret.of("short"))
            .build();

    assertThatThrownBy(() -> service.services().reinstall(service.id, wrong, "k"))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("rootPassword must have 8 to 64")
        .hasMessageContaining("osTemplate 'Windows' is not one of tariff 'small'")
        .hasMessageContaining("recipe 'panel' cannot be used");
    assertThat(service.services().ofService(service.id)).hasSize(1);
  }

  private boolean opens(String password) {
    return host.panel.opens(service.machineName(), SecretKind.ROOT_PASSWORD, password);
  }

  private long effects() {
    return host.panel.ledger().effectCount("vm.reinstall");
  }
}
