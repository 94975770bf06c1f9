package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.MachineStatus;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspensionTest {
  @TempDir Path folder;
  private TestHost host;
  private ServiceId id;

  @BeforeEach
  void sell() {
    host = TestHost.on(folder).open();
    id = host.place("o1").id();
    host.untilActive("o1");
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aSuspendedMachineStandsStillAndAResumedOneRuns() {
    OperationId suspension = services().suspend(id, SuspensionReason.CUSTOMER, "k1");
    assertThat(service().status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    done(suspension);

    assertThat(service().status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(service().suspensions()).containsExactly(SuspensionReason.CUSTOMER);
    assertThat(isRunning()).isFalse();

    done(services().resume(id, SuspensionReason.CUSTOMER, "k2"));

    assertThat(service().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(service().suspensions()).isEmpty();
    assertThat(isRunning()).isTrue();
  }

  @Test
  void aSecondReasonCostsNoPanelCallAndKeepsTheMachineStillUntilItIsGone() {
    done(services().suspend(id, SuspensionReason.CUSTOMER, "k1"));
    int before = host.panel.ledger().calls().size();

    done(services().suspend(id, SuspensionReason.ABUSE, "k2"));
    done(services().resume(id, SuspensionReason.CUSTOMER, "k3"));

    assertThat(host.panel.ledger().calls()).hasSize(before);
    assertThat(service().status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(service().suspensions()).containsExactly(SuspensionReason.ABUSE);

    done(services().resume(id, SuspensionReason.ABUSE, "k4"));
    assertThat(isRunning()).isTrue();
  }

  private void done(OperationId operation) {
    host.until(() -> services().find(operation).orElseThrow().status() != OperationStatus.RUNNING);
    assertThat(services().find(operation).orElseThrow().status()).isEqualTo(OperationStatus.DONE);
    host.pass(Duration.ZERO);
  }

  private boolean isRunning() {
    return host.panel.machine(service().machineName().orElseThrow()).orElseThrow().status()
        == MachineStatus.RUNNING;
  }

  private Services services() {
    return host.provisioner().services();
  }

  private Service service() {
    return host.service("o1");
  }
}
