package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
  private static final Duration INTERVAL = Duration.ofMinutes(5);

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
  void aSuspendedMachineThatIsStartedIsStoppedAgain() {
    suspend();
    host.panel.administrator().startMachine(service.machineName());

    host.pass(INTERVAL.plusSeconds(30));

    assertThat(service.isRunning()).isFalse();
    assertThat(service.now().status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(events()).endsWith(EventType.SERVICE_SUSPENDED, EventType.SERVICE_GUARDED);
    assertThat(host.provisioner().journal(service.id))
        .anyMatch(
            entry -> entry.reason().equals("the machine runs although the service is Suspended"));
  }

  @Test
  void oneListingServesAllSuspendedMachinesAndNoneIsMadeWithoutAny() {
    SoldService.by(host, "o2");
    host.pass(INTERVAL);
    long before = listings();
    host.pass(INTERVAL.multipliedBy(4));
    assertThat(listings()).isEqualTo(before);

    suspend();
    service.done(service.services().suspend(host.service("o2").id(), SuspensionReason.ABUSE, "k2"));
    long suspended = listings();
    host.pass(INTERVAL.multipliedBy(4));
    assertThat(listings()).isEqualTo(suspended + 4);
  }

  @Test
  void aMachineThatCannotBeStoppedAgainIsForPeopleAndNotTriedForEver() {
    suspend();
    host.panel.administrator().startMachine(service.machineName());
    host.panel.faults().on("vm.stop").every().busy();

    host.until(() -> service.now().problem().isPresent());
    host.pass(INTERVAL.multipliedBy(10));

    assertThat(service.now().status()).isEqualTo(ServiceStatus.SUSPENDED);
    assertThat(service.services().ofService(service.id))
        .filteredOn(operation -> operation.kind() == OperationKind.GUARD)
        .hasSize(1);
  }

  @Test
  void aMachineThatSomebodyElseHasByNowIsLeftAlone() {
    suspend();
    host.panel.administrator().createAccount("bob", TestHost.CANARY + "-bob");
    host.panel.administrator().changeOwner(service.machineName(), "bob");
    host.panel.administrator().startMachine(service.machineName());

    host.until(() -> service.now().problem().isPresent());
    host.pass(INTERVAL.multipliedBy(10));

    assertThat(service.now().problem().orElseThrow()).contains("belongs to account");
    assertThat(service.isRunning()).isTrue();
  }

  @Test
  void aResumedMachineIsLeftAlone() {
    suspend();
    service.done(service.services().resume(service.id, SuspensionReason.CUSTOMER, "k2"));

    host.pass(INTERVAL.multipliedBy(4));

    assertThat(service.isRunning()).isTrue();
    assertThat(host.panel.ledger().callCount("vm.stop")).isEqualTo(1);
  }

  private void suspend() {
    service.done(service.services().suspend(service.id, SuspensionReason.CUSTOMER, "k1"));
  }

  private long listings() {
    return host.panel.ledger().callCount("vm");
  }

  private java.util.List<EventType> events() {
    return host.provisioner().eventsAfter(0, 100).stream().map(Event::type).toList();
  }
}
