package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Secret;
import io.vpskit.testkit.ledger.SecretKind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationOnMachineTest {
  private static final Secret PASSWORD = Secret.of(TestHost.CANARY + "-new");

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
  void aMachineIsSwitchedOffAndOnWhileItsServiceStaysActive() {
    OperationId stop = service.services().stop(service.id, "k1");
    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    service.done(stop);
    assertThat(service.isRunning()).isFalse();

    service.done(service.services().start(service.id, "k2"));
    assertThat(service.isRunning()).isTrue();
    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void anOldListingDoesNotShowThatAMachineWasStarted() {
    host.panel.faults().on("vm").every().staleListing();
    host.place("o2");
    host.pass(TestHost.BUILD_TIME);
    service.done(service.services().stop(service.id, "k1"));
    host.panel.faults().on("vm.start").every().okWithoutEffect();

    String problem = service.failed(service.services().start(service.id, "k2"));

    assertThat(problem).contains("it does not show that the machine is running");
    assertThat(service.isRunning()).isFalse();
  }

  @Test
  void whatIsSoAlreadyIsNotAskedFor() {
    service.done(service.services().start(service.id, "k1"));
    service.done(service.services().setHostName(service.id, "o1.example.org", "k2"));

    assertThat(calls("vm.start")).isZero();
    assertThat(hostNameChanges()).isZero();
  }

  @Test
  void aRestartIsAskedForOnce() {
    service.done(service.services().restart(service.id, "k1"));

    assertThat(calls("vm.restart")).isEqualTo(1);
    assertThat(service.isRunning()).isTrue();
  }

  @Test
  void aRestartStartsAMachineThatStandsStill() {
    service.done(service.services().stop(service.id, "k1"));
    service.done(service.services().restart(service.id, "k2"));

    assertThat(service.isRunning()).isTrue();
  }

  @Test
  void aNewPasswordOpensTheMachineAndTheOldOneDoesNot() {
    service.done(service.services().changePassword(service.id, PASSWORD, "k1"));

    assertThat(service.now().rootPassword()).isEqualTo(PASSWORD);
    assertThat(opens(PASSWORD)).isTrue();
    assertThat(opens(Secret.of(TestHost.CANARY + "-o1"))).isFalse();
  }

  @Test
  void aHostNameIsChangedOnThePanelAndOnRecord() {
    service.done(service.services().setHostName(service.id, "new.example.org", "k1"));

    assertThat(service.machine().domain()).isEqualTo("new.example.org");
    assertThat(service.now().hostName()).isEqualTo("new.example.org");
  }

  @Test
  void anAnswerThatIsLostIsMadeUpForByALook() {
    host.panel.faults().on("vm.stop").nth(1).loseAnswerAfterEffect();
    service.done(service.services().stop(service.id, "k1"));
    assertThat(service.isRunning()).isFalse();

    host.panel.faults().on("vm.start").nth(1).resetBeforeEffect();
    service.done(service.services().start(service.id, "k2"));
    assertThat(service.isRunning()).isTrue();

    host.panel.faults().on("vm.chpasswd").nth(1).loseAnswerAfterEffect();
    service.done(service.services().changePassword(service.id, PASSWORD, "k3"));
    assertThat(opens(PASSWORD)).isTrue();

    host.panel.faults().on("vm.restart").nth(1).loseAnswerAfterEffect();
    service.done(service.services().restart(service.id, "k4"));
    assertThat(service.isRunning()).isTrue();
  }

  @Test
  void operationsOnOneServiceFollowEachOther() {
    OperationId stop = service.services().stop(service.id, "k1");
    OperationId start = service.services().start(service.id, "k2");
    OperationId suspend = service.services().suspend(service.id, SuspensionReason.CUSTOMER, "k3");
    OperationId resume = service.services().resume(service.id, SuspensionReason.CUSTOMER, "k4");
    service.done(resume);

    assertThat(service.services().ofService(service.id))
        .extracting(ServiceOperation::id)
        .endsWith(stop, start, suspend, resume);
    assertThat(service.services().ofService(service.id))
        .extracting(ServiceOperation::status)
        .containsOnly(OperationStatus.DONE);
    assertThat(service.isRunning()).isTrue();
    assertThat(calls("vm.stop")).isEqualTo(2);
    assertThat(calls("vm.start")).isEqualTo(2);
  }

  @Test
  void whatFollowsAnOperationThatFailedIsJudgedByWhatIsSo() {
    host.panel.faults().on("vm.stop").every().busy();
    OperationId suspend = service.services().suspend(service.id, SuspensionReason.ABUSE, "k1");
    OperationId resume = service.services().resume(service.id, SuspensionReason.ABUSE, "k2");
    service.failed(suspend);

    assertThat(service.failed(resume)).contains("it is Active and not Suspended");
    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void anOperationOutlivesTheProcess() {
    OperationId stop = service.services().stop(service.id, "k1");
    host.restart();
    service.done(stop);

    assertThat(service.isRunning()).isFalse();
    assertThat(service.services().stop(service.id, "k1")).isEqualTo(stop);
  }

  @Test
  void aMachineThatHasDisappearedIsAProblemForPeople() {
    host.panel.administrator().deleteMachine(service.machineName());

    String problem = service.failed(service.services().start(service.id, "k1"));

    assertThat(problem).isEqualTo("the machine has disappeared");
    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void aMachineOfAnotherNameIsNotTouched() {
    host.panel.administrator().renameMachine(service.machineName(), "somebody");

    service.failed(service.services().stop(service.id, "k1"));

    assertThat(calls("vm.stop")).isZero();
  }

  @Test
  void aHostCanWaitForAnOperation() throws InterruptedException {
    OperationId stop = service.services().stop(service.id, "k1");
    assertThat(service.services().await(stop, Duration.ZERO).status())
        .isEqualTo(OperationStatus.RUNNING);
    service.done(stop);

    ServiceOperation operation = service.services().await(stop, Duration.ofSeconds(10));
    assertThat(operation.kind()).isEqualTo(OperationKind.STOP);
    assertThat(operation.panelCalls()).isEqualTo(3);
    assertThat(operation.endedAt()).isPresent();
    assertThat(service.services().findByKey("k1")).contains(operation);
  }

  private boolean opens(Secret password) {
    return host.panel.opens(service.machineName(), SecretKind.ROOT_PASSWORD, password.reveal());
  }

  private long hostNameChanges() {
    return host.panel.ledger().calls("vm.edit").stream()
        .filter(call -> call.parameter("elid").isPresent() && call.parameter("domain").isPresent())
        .count();
  }

  private long calls(String function) {
    return host.panel.ledger().callCount(function);
  }
}
