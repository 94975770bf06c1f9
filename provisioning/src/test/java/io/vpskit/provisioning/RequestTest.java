package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Secret;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestTest {
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
  void theSameRequestUnderTheSameKeyIsOneOperation() {
    OperationId first = services().suspend(service.id, SuspensionReason.ABUSE, "k1");
    assertThat(services().suspend(service.id, SuspensionReason.ABUSE, "k1")).isEqualTo(first);
    service.done(first);
    service.done(services().resume(service.id, SuspensionReason.ABUSE, "k2"));

    assertThat(services().suspend(service.id, SuspensionReason.ABUSE, "k1")).isEqualTo(first);
    assertThat(service.now().status()).isEqualTo(ServiceStatus.ACTIVE);
    assertThat(services().ofService(service.id)).hasSize(3);
  }

  @Test
  void aKeyThatWasUsedForSomethingElseIsAConflict() {
    SoldService other = SoldService.by(host, "o2");
    services().setHostName(service.id, "a.example.org", "k1");

    assertConflict(() -> services().setHostName(service.id, "b.example.org", "k1"));
    assertConflict(() -> services().setHostName(other.id, "a.example.org", "k1"));
    assertConflict(() -> services().start(service.id, "k1"));
    assertThat(services().ofService(other.id)).hasSize(1);
    assertThat(services().ofService(service.id)).hasSize(2);
  }

  private static void assertConflict(ThrowingCallable request) {
    assertThatThrownBy(request)
        .isInstanceOf(ConflictException.class)
        .hasMessageStartingWith("key 'k1' was used for another request, ")
        .hasMessageEndingWith("; each request needs a key of its own");
  }

  @Test
  void aKeyOfARefusedRequestCanBeUsedAgain() {
    assertThatThrownBy(() -> services().resume(service.id, SuspensionReason.ABUSE, "k1"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("resume of service " + service.id + " refused: it is Active");

    service.done(services().stop(service.id, "k1"));
  }

  @Test
  void deletionsUnderSeveralKeysAreOneOperation() {
    OperationId first = services().delete(service.id, "k1");
    assertThat(services().delete(service.id, "k2")).isEqualTo(first);
    host.provisioner().delete(service.id);
    service.done(first);

    assertThat(services().delete(service.id, "k3")).isEqualTo(first);
    assertThat(services().findByKey("k2")).map(ServiceOperation::id).contains(first);
  }

  @Test
  void aDeletionThatFailedIsTriedAnewAndNothingElseIs() {
    host.panel.faults().on("vm.delete").times(10).busy();
    OperationId first = services().delete(service.id, "k1");
    service.failed(first);
    assertThat(service.now().status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    assertThatThrownBy(() -> services().start(service.id, "k2"))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("it is deleted, or about to be");

    OperationId second = services().delete(service.id, "k3");
    assertThat(second).isNotEqualTo(first);
    service.done(second);

    assertThat(service.now().status()).isEqualTo(ServiceStatus.DELETED);
    assertThat(host.panel.machines()).isEmpty();
  }

  @Test
  void illegalValuesAreRefusedByTheirFieldBeforeAnythingIsWritten() {
    long calls = host.panel.ledger().callCount();

    assertInvalid(() -> services().start(service.id, " "), "key must have 1 to 64 characters");
    assertInvalid(() -> services().start(service.id, "k".repeat(65)), "key must have 1 to 64");
    assertInvalid(
        () -> services().setHostName(service.id, "-bad-.example.org", "k"),
        "hostName must be labels");
    assertInvalid(
        () -> services().changePassword(service.id, Secret.of("short"), "k"),
        "password must have 8 to 64 printable");
    assertInvalid(
        () -> services().changePassword(service.id, Secret.of("with blank 123"), "k"),
        "password must have 8 to 64 printable");
    assertThat(services().ofService(service.id)).hasSize(1);
    assertThat(host.panel.ledger().callCount()).isEqualTo(calls);
  }

  private static void assertInvalid(ThrowingCallable request, String message) {
    assertThatThrownBy(request)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aServiceThatIsNotKnownAllowsNothing() {
    assertThatThrownBy(() -> services().start(new ServiceId("nobody"), "k1"))
        .isInstanceOf(ConflictException.class)
        .hasMessage("there is no service nobody");
  }

  private Services services() {
    return host.provisioner().services();
  }
}
