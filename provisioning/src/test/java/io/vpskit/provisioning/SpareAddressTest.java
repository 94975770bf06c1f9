package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.pool.AlwaysPooled;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.ledger.BookingRecord;
import io.vpskit.testkit.ledger.PanelCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spares keep the address that they were built with. */
class SpareAddressTest {
  @TempDir Path folder;
  private AddressHost addresses;

  private void open(boolean ipManager) {
    addresses =
        ipManager
            ? AddressHost.withIpManager(folder, SpareAddressTest::pooled)
            : AddressHost.withoutIpManager(folder, SpareAddressTest::pooled);
    addresses.host.until(() -> addresses.host.ready() == 2);
  }

  private static TestHost.Builder pooled(TestHost.Builder builder) {
    return builder.pool(pool -> pool.addAlwaysPooled(AlwaysPooled.of(TestHost.DEBIAN, "small")));
  }

  @AfterEach
  void close() {
    addresses.close();
  }

  private List<String> ever() {
    return addresses.addresses.ledger().bookingsEverMade().stream()
        .map(BookingRecord::address)
        .toList();
  }

  @Test
  void theBookingMovesToTheBuyer() {
    open(true);
    List<BookingRecord> spares = addresses.addresses.bookings();
    assertThat(spares).hasSize(2).allMatch(it -> it.reverseName().contains(".spare.invalid"));

    Service service = addresses.active("warm");

    assertThat(service.delivery()).contains(Delivery.POOL);
    String ip = service.address().orElseThrow();
    BookingRecord booking = addresses.addresses.booking(ip).orElseThrow();
    assertThat(spares).extracting(BookingRecord::address).contains(ip);
    assertThat(booking.note()).startsWith("vps" + service.id() + " ");
    assertThat(booking.reverseName()).startsWith("warm.example.org");
    assertThat(service.addresses())
        .containsExactly(new ServiceAddress(ip, AddressFamily.IPV4, true, "warm.example.org"));
  }

  @Test
  void furtherAddressesAreTakenAtTheHandOver() {
    open(true);

    Service service = addresses.active("warm", AddressFamily.IPV6, AddressFamily.IPV4);

    assertThat(service.delivery()).contains(Delivery.POOL);
    assertThat(AddressHost.families(service))
        .containsExactly(AddressFamily.IPV4, AddressFamily.IPV6, AddressFamily.IPV4);
    assertThat(addresses.host.panel.machinesOf("uc1")).hasSize(1);
    assertThat(addresses.host.panel.machinesOf("uc1").get(0).addresses())
        .containsExactlyInAnyOrderElementsOf(
            service.addresses().stream().map(ServiceAddress::ip).toList());
  }

  @Test
  void theServicesAddressesAreReleasedWithIt() {
    open(true);
    Service service = addresses.active("warm", AddressFamily.IPV6);

    addresses.deleted("warm");

    assertThat(addresses.booked())
        .doesNotContainAnyElementsOf(service.addresses().stream().map(ServiceAddress::ip).toList());
  }

  @Test
  void aSpareThatCannotBeBookedOnTheBuyerIsQuarantinedWithItsAddress() {
    open(true);
    addresses
        .addresses
        .faults()
        .on("ip.edit")
        .when(PanelCall::changes)
        .nth(1)
        .error("lock", "ip", "", "busy");

    Service service = addresses.active("warm");

    assertThat(service.delivery()).contains(Delivery.COLD_BUILD);
    assertThat(addresses.host.provisioner().pool().status().get(0).quarantined()).hasSize(1);
    assertThat(addresses.booked()).contains(service.address().orElseThrow());
    assertThat(addresses.addresses.ledger().releaseCount()).isZero();
  }

  @Test
  void aSpareThatFailsAfterFurtherAddressesKeepsThem() {
    open(true);
    addresses.host.panel.faults().on("vm.restart").nth(1).error("lock", "vm", "", "busy");

    Service service = addresses.active("warm", AddressFamily.IPV6);
    addresses.host.pass(Duration.ofMinutes(10));

    assertThat(addresses.addresses.ledger().releaseCount()).isZero();
    assertThat(addresses.booked())
        .containsAll(service.addresses().stream().map(ServiceAddress::ip).toList());
    assertThat(service.addresses()).hasSize(2);
  }

  @Test
  void aLostAnswerAtTheHandOverChangesNothing() {
    open(true);
    Fault lost =
        addresses
            .addresses
            .faults()
            .on("ip.edit")
            .when(PanelCall::changes)
            .nth(1)
            .loseAnswerAfterEffect();
    List<String> before = ever();

    Service service = addresses.active("warm");

    assertThat(lost.fired()).isEqualTo(1);
    assertThat(service.delivery()).contains(Delivery.POOL);
    assertThat(before).contains(service.address().orElseThrow());
  }

  @Test
  void theAddressesOfASpareInQuarantineAreReleasedWhenItIsDeleted() {
    open(true);
    addresses
        .addresses
        .faults()
        .on("ip.edit")
        .when(PanelCall::changes)
        .nth(1)
        .loseAnswerAfterEffect();
    addresses
        .addresses
        .faults()
        .on("ip.edit")
        .when(PanelCall::changes)
        .nth(2)
        .error("lock", "ip", "", "busy");
    Service service = addresses.active("warm");
    PoolStatus.QuarantinedSpare spare = quarantined().get(0);

    addresses.host.provisioner().pool().deleteQuarantined(spare.spare(), "test");
    addresses.host.until(() -> quarantined().isEmpty());
    addresses.host.pass(Duration.ofMinutes(5));

    assertThat(service.delivery()).contains(Delivery.COLD_BUILD);
    assertThat(addresses.booked())
        .containsExactlyInAnyOrderElementsOf(
            addresses.host.panel.machines().stream()
                .flatMap(machine -> machine.addresses().stream())
                .toList());
  }

  private List<PoolStatus.QuarantinedSpare> quarantined() {
    return addresses.host.provisioner().pool().status().get(0).quarantined();
  }

  @Test
  void withoutAnIpManagerTheMachinePanelIsToldTheHostName() {
    open(false);

    Service service = addresses.active("warm", AddressFamily.IPV6);

    assertThat(service.delivery()).contains(Delivery.POOL);
    assertThat(AddressHost.families(service))
        .containsExactly(AddressFamily.IPV4, AddressFamily.IPV6);
    assertThat(addresses.host.panel.ledger().calls("iplist.edit"))
        .filteredOn(PanelCall::changes)
        .anyMatch(call -> call.had("domain", "warm.example.org"));
    assertThat(ever()).isEmpty();
  }
}
