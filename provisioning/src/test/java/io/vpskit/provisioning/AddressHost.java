package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.catalogue.RangeGrant;
import io.vpskit.testkit.ledger.BookingRecord;
import io.vpskit.testkit.ledger.MachineRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A host whose machines have IPv4 and IPv6 addresses, with an IPmanager or without. */
final class AddressHost implements AutoCloseable {
  static final String IPV4 = "203.0.113.0/24";
  static final String IPV6 = "2001:db8:77::/64";

  final VirtualClock clock = VirtualClock.startingAt(TestHost.START);
  final IpManagerEmulator addresses;
  final AddressPanel shared;
  final TestHost host;

  private AddressHost(
      TestHost.Builder builder,
      BiFunction<TestHost.Builder, AddressPanel, TestHost.Builder> change,
      boolean own) {
    addresses = ipManager(clock, IPV4);
    shared = addressPanel("main", addresses);
    TestHost.Builder settings = change.apply(builder, shared);
    host =
        (own ? settings.module(module -> module.ipManager(shared)) : settings)
            .open(machinePanel(clock), clock);
  }

  static AddressHost withIpManager(Path folder, UnaryOperator<TestHost.Builder> change) {
    return withIpManager(folder, (builder, shared) -> change.apply(builder));
  }

  static AddressHost withIpManager(
      Path folder, BiFunction<TestHost.Builder, AddressPanel, TestHost.Builder> change) {
    return new AddressHost(TestHost.on(folder), change, true);
  }

  static AddressHost withIpManager(Path folder) {
    return withIpManager(folder, (builder, shared) -> builder);
  }

  static AddressHost withoutIpManager(Path folder, UnaryOperator<TestHost.Builder> change) {
    return new AddressHost(TestHost.on(folder), (builder, shared) -> change.apply(builder), false);
  }

  static AddressPanel addressPanel(String name, IpManagerEmulator panel) {
    return AddressPanel.builder().name(name).settings(TestHost.panelSettings(panel)).build();
  }

  static IpManagerEmulator ipManager(VirtualClock clock, String ipv4) {
    return IpManagerEmulator.builder()
        .clock(clock)
        .administrator("admin", TestHost.CANARY + "-admin")
        .account("billing", TestHost.CANARY + "-billing")
        .network(ipv4)
        .network(IPV6)
        .grant(RangeGrant.builder().account("billing").range(ipv4).build())
        .grant(RangeGrant.builder().account("billing").range(IPV6).build())
        .build();
  }

  static VmManagerEmulator machinePanel(VirtualClock clock) {
    return VmManagerEmulator.builder()
        .clock(clock)
        .administrator("admin", TestHost.CANARY + "-admin")
        .node("node1", 1 << 20, 1000)
        .addresses("192.0.2.0/24")
        .addresses(IPV4)
        .addresses("198.51.100.0/24")
        .addresses(IPV6)
        .preset("small", 1024, 1, 10_240)
        .osTemplate(TestHost.DEBIAN, Duration.ofSeconds(20), Duration.ofSeconds(100))
        .osTemplate(TestHost.UBUNTU, Duration.ofSeconds(20), Duration.ofSeconds(100))
        .build();
  }

  /** An order with addresses besides the one of the tariff. */
  Service order(String id, AddressFamily... more) {
    return host.provisioner()
        .order(Order.builder().from(TestHost.order(id)).additionalAddresses(List.of(more)).build());
  }

  Service active(String id, AddressFamily... more) {
    order(id, more);
    host.untilActive(id);
    return host.service(id);
  }

  Service deleted(String id) {
    host.provisioner().delete(host.service(id).id());
    host.until(() -> host.service(id).status() == ServiceStatus.DELETED);
    return host.service(id);
  }

  List<String> booked() {
    return addresses.bookings().stream().map(BookingRecord::address).toList();
  }

  MachineRecord onlyMachine() {
    assertThat(host.panel.machines()).hasSize(1);
    return host.panel.machines().get(0);
  }

  /** What is on record, on the machine and at IPmanager is the same. */
  void assertAllAgree(String order, int number) {
    Service service = host.service(order);
    List<String> onRecord = service.addresses().stream().map(ServiceAddress::ip).toList();
    assertThat(onRecord).hasSize(number);
    assertThat(onlyMachine().addresses()).containsExactlyInAnyOrderElementsOf(onRecord);
    assertThat(booked()).containsExactlyInAnyOrderElementsOf(onRecord);
    assertThat(service.address()).contains(onRecord.get(0));
    assertThat(service.addresses()).filteredOn(ServiceAddress::main).hasSize(1);
  }

  static List<AddressFamily> families(Service service) {
    return new ArrayList<>(service.addresses().stream().map(ServiceAddress::family).toList());
  }

  @Override
  public void close() {
    host.close();
  }
}
