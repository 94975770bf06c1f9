package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.ledger.AddressState;
import io.vpskit.testkit.ledger.BookingRecord;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that are built for orders, with addresses of IPmanager. */
class AddressTest {
  @TempDir Path folder;
  private AddressHost addresses;

  private TestHost host() {
    return addresses.host;
  }

  private void open() {
    addresses = AddressHost.withIpManager(folder);
  }

  @AfterEach
  void close() {
    addresses.close();
  }

  @Test
  void theAddressIsTakenBeforeTheMachineIsMadeWithIt() {
    open();

    Service service = addresses.active("o1");

    addresses.assertAllAgree("o1", 1);
    BookingRecord booking = addresses.addresses.bookings().get(0);
    assertThat(booking.reverseName()).startsWith("o1.example.org");
    assertThat(booking.group()).isEqualTo("public");
    assertThat(booking.note()).startsWith("vps" + service.id() + "-");
    assertThat(booking.bookedAt()).isBeforeOrEqualTo(addresses.onlyMachine().createdAt());
    assertThat(service.addresses())
        .containsExactly(
            new ServiceAddress(booking.address(), AddressFamily.IPV4, true, "o1.example.org"));
  }

  @Test
  void furtherAddressesAreTakenAndGivenToTheMachineThatIsDeployed() {
    open();

    Service service = addresses.active("o1", AddressFamily.IPV6, AddressFamily.IPV4);

    addresses.assertAllAgree("o1", 3);
    assertThat(AddressHost.families(service))
        .containsExactly(AddressFamily.IPV4, AddressFamily.IPV6, AddressFamily.IPV4);
  }

  @Test
  void theMainAddressOfATariffWithIpv6AloneIsOne() {
    addresses =
        AddressHost.withIpManager(
            folder,
            builder ->
                builder.tariff(
                    Tariff.builder()
                        .from(TestHost.small())
                        .ipv4Addresses(0)
                        .ipv6Addresses(2)
                        .build()));

    Service service = addresses.active("o1");

    addresses.assertAllAgree("o1", 2);
    assertThat(AddressHost.families(service))
        .containsExactly(AddressFamily.IPV6, AddressFamily.IPV6);
  }

  @Test
  void addressesAreReleasedWhenTheMachineIsGoneAndFreeOnceTheyAreChecked() {
    open();
    List<String> had =
        addresses.active("o1", AddressFamily.IPV6).addresses().stream()
            .map(ServiceAddress::ip)
            .toList();

    Service deleted = addresses.deleted("o1");

    assertThat(deleted.addresses()).isEmpty();
    assertThat(addresses.booked()).isEmpty();
    assertThat(had)
        .extracting(ip -> addresses.addresses.stateOf(ip))
        .containsOnly(AddressState.PENDING);
    PanelCall gone = addresses.host.panel.ledger().calls("vm.delete").get(0);
    assertThat(addresses.addresses.ledger().calls("ip.delete"))
        .hasSize(2)
        .allMatch(call -> !call.time().isBefore(gone.time()));

    host().pass(Duration.ofHours(2));
    assertThat(had)
        .extracting(ip -> addresses.addresses.stateOf(ip))
        .containsOnly(AddressState.FREE);
  }

  @Test
  void aReleaseThatIsRefusedIsTriedAgainWithoutBringingTheServiceBack() {
    open();
    addresses.active("o1", AddressFamily.IPV4);
    addresses.addresses.faults().on("ip.delete").times(3).error("lock", "ip", "", "locked");

    addresses.deleted("o1");

    assertThat(addresses.booked()).isEmpty();
    assertThat(host().panel.machines()).isEmpty();
    assertThat(host().panel.ledger().calls("vm.delete")).hasSize(1);
  }

  @Test
  void aReleaseThatIsRefusedForEverWaitsForPeople() {
    open();
    addresses.active("o1");
    addresses.addresses.faults().on("ip.delete").every().error("lock", "ip", "", "locked");

    host().provisioner().delete(host().service("o1").id());
    host().until(() -> host().service("o1").problem().isPresent());

    Service service = host().service("o1");
    assertThat(service.status()).isNotEqualTo(ServiceStatus.ACTIVE);
    assertThat(service.problem().orElseThrow()).contains("ip.delete");
    assertThat(addresses.booked()).hasSize(1);
    assertThat(host().panel.machines()).isEmpty();
  }

  @Test
  void anAddressThatWasBookedForSomebodyElseMeanwhileIsNotReleased() {
    open();
    String ip = addresses.active("o1").address().orElseThrow();
    addresses.addresses.administrator().changeNote(ip, "mail relay");

    addresses.deleted("o1");

    assertThat(addresses.booked()).containsExactly(ip);
    assertThat(host().provisioner().journal(host().service("o1").id()))
        .extracting(JournalEntry::decision)
        .contains("address kept");
  }

  @Test
  void anAddressThatAnotherServiceHasIsMarkedAndAnotherOneIsTaken() {
    open();
    Service first = addresses.active("o1");
    String ip = first.address().orElseThrow();
    addresses.addresses.administrator().release(ip);

    Service second = addresses.active("o2");

    assertThat(second.address()).isPresent().isNotEqualTo(first.address());
    assertThat(addresses.addresses.booking(ip).orElseThrow().reverseName())
        .startsWith("dns.set.error");
    assertThat(host().provisioner().journal(second.id()))
        .extracting(JournalEntry::decision)
        .contains("address refused", "address marked");

    addresses.deleted("o1");
    addresses.deleted("o2");
    assertThat(addresses.booked()).containsExactly(ip);
  }

  @Test
  void anOrderWaitsWhenNoAddressIsFreeAndGoesOnWhenReleasedOnesAreChecked() {
    open();
    String last = null;
    for (int i = 0; addresses.booked().size() < 3; i++) {
      last = "o" + i;
      addresses.active(last);
    }
    addresses.addresses.faults().on("ip.edit").when(PanelCall::creates).times(3).noFreeAddress();

    addresses.active("late");

    assertThat(addresses.booked()).hasSize(4);
    assertThat(host().service(last).status()).isEqualTo(ServiceStatus.ACTIVE);
  }

  @Test
  void aMachineThatIsNeverDeployedGivesItsAddressBack() {
    open();
    host().panel.faults().on("vm.edit").when(PanelCall::creates).nth(1).installationNeverEnds();

    addresses.active("o1", AddressFamily.IPV4);
    host().pass(Duration.ofMinutes(10));

    addresses.assertAllAgree("o1", 2);
    assertThat(addresses.addresses.ledger().releaseCount()).isEqualTo(1);
  }

  @Test
  void aPanelThatIgnoresTheWantedAddressIsNotSoldOn() {
    open();
    host().panel.behave(behaviour -> behaviour.chosenAddressHonoured(false));

    addresses.order("o1");
    host().until(() -> host().service("o1").problem().isPresent());
    host().pass(Duration.ofMinutes(30));

    assertThat(host().service("o1").problem().orElseThrow()).contains("was made with");
    assertThat(host().panel.machines()).isEmpty();
    assertThat(addresses.booked()).isEmpty();
  }

  @Test
  void anAddressThatThePanelGaveInsteadIsTakenFromTheMachineAgain() {
    open();
    host()
        .panel
        .faults()
        .on("iplist.edit")
        .when(PanelCall::creates)
        .nth(1)
        .behaving(behaviour -> behaviour.chosenAddressHonoured(false));

    addresses.active("o1", AddressFamily.IPV4);

    addresses.assertAllAgree("o1", 2);
  }

  @Test
  void aRestartInTheMiddleKeepsTheAddress() {
    open();
    addresses.order("o1", AddressFamily.IPV6);
    host().pass(Duration.ofSeconds(30));
    host().restart();

    host().untilActive("o1");

    addresses.assertAllAgree("o1", 2);
    assertThat(addresses.addresses.ledger().bookingCount()).isEqualTo(2);
  }
}
