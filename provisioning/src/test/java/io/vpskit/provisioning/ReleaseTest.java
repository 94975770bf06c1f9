package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.fault.AddressFaultRule;
import io.vpskit.testkit.ledger.RecordedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Giving addresses back to an IPmanager that loses answers, or to one that is not what it seems.
 */
class ReleaseTest {
  @TempDir Path folder;
  private AddressHost addresses;

  private void open() {
    addresses = AddressHost.withIpManager(folder);
  }

  @AfterEach
  void close() {
    addresses.close();
  }

  private AddressFaultRule release() {
    return addresses.addresses.faults().on("ip.delete");
  }

  private Service service(String order) {
    return addresses.host.service(order);
  }

  private void delete(String order) {
    addresses.host.provisioner().delete(service(order).id());
  }

  private String problemOfDeletion() {
    delete("o1");
    addresses.host.until(() -> service("o1").problem().isPresent());
    assertThat(service("o1").status()).isEqualTo(ServiceStatus.IN_PROGRESS);
    return service("o1").problem().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReleaseWithoutAnAnswerIsLookedForUntilAListingMustShowItBeforeItIsSentAgain(boolean done) {
    open();
    addresses.active("o1");
    if (done) {
      release().nth(1).loseAnswerAfterEffect();
    } else {
      release().nth(1).resetBeforeEffect();
    }

    addresses.deleted("o1");

    List<RecordedCall> releases = addresses.addresses.ledger().calls("ip.delete");
    assertThat(addresses.booked()).isEmpty();
    assertThat(releases).hasSize(done ? 1 : 2);
    if (!done) {
      assertThat(Duration.between(releases.get(0).time(), releases.get(1).time()))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void anAddressThatIsTakenBeforeItsReleaseIsKnownGoesToTheNewMachineAndStaysThere() {
    open();
    addresses.addresses.behave(it -> it.releasedAddressesChecked(false));
    String ip = addresses.active("o1").address().orElseThrow();
    release().nth(1).loseAnswerAfterEffect();
    delete("o1");
    addresses.host.until(() -> addresses.addresses.ledger().callCount("ip.delete") == 1);

    Service second = addresses.active("o2");
    addresses.host.until(() -> service("o1").status() == ServiceStatus.DELETED);

    assertThat(second.address()).contains(ip);
    addresses.assertAllAgree("o2", 1);
    assertThat(addresses.addresses.booking(ip).orElseThrow().reverseName())
        .startsWith("o2.example.org");
  }

  @Test
  void aReleaseThatIsNeverAnsweredIsForPeople() {
    open();
    addresses.active("o1");
    release().every().stallBeforeEffect();

    assertThat(problemOfDeletion()).contains("still booked");

    assertThat(addresses.host.panel.machines()).isEmpty();
    assertThat(addresses.booked()).hasSize(1);
  }

  @Test
  void anIpManagerThatDoesNotKnowTheFunctionHasReleasedNothing() {
    open();
    addresses.active("o1");
    release().every().error("missed", "func", "ip.delete", "unknown function");

    assertThat(problemOfDeletion()).contains("unknown function");

    assertThat(addresses.booked()).hasSize(1);
  }
}
