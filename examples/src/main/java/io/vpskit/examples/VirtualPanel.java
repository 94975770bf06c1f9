package io.vpskit.examples;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.MachinePanel;
import io.vpskit.provisioning.OperationId;
import io.vpskit.provisioning.OperationStatus;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.ServiceOperation;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.Tariff;
import io.vpskit.testkit.VirtualClock;
import io.vpskit.testkit.VmManagerEdition;
import io.vpskit.testkit.VmManagerEmulator;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * What several examples need and none of them is about: an emulated panel within the process, where
 * time passes only when it is told to, and something to sell on it.
 */
final class VirtualPanel {
  private static final String USER = "admin";
  private static final String PASSWORD = "kanarek-7Qx-virtual";
  private static final String DEBIAN = "ISPsystem__Debian-12-x86_64";
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final VirtualClock clock = VirtualClock.create();
  private final VmManagerEmulator emulator;

  VirtualPanel() {
    this(VmManagerEdition.KVM);
  }

  VirtualPanel(VmManagerEdition edition) {
    emulator =
        VmManagerEmulator.builder()
            .edition(edition)
            .clock(clock)
            .administrator(USER, PASSWORD)
            .smallCatalogue()
            .build();
  }

  VirtualClock clock() {
    return clock;
  }

  VmManagerEmulator emulator() {
    return emulator;
  }

  Tariff tariff() {
    return Tariff.builder()
        .name("KVM-1")
        .memoryMiB(1024)
        .diskMiB(20_480)
        .addOsTemplate(DEBIAN)
        .build();
  }

  ProcessingModule module() {
    return moduleSettings().build();
  }

  /** A module with nothing but what it needs, for an example to add to. */
  ProcessingModule.Builder moduleSettings() {
    return ProcessingModule.builder()
        .name("kvm-1")
        .panel(MachinePanel.vmManager5(settings()))
        .addTariff("KVM-1");
  }

  PanelSettings settings() {
    return PanelSettings.builder()
        .endpoint(
            PanelEndpoint.of(
                PanelProduct.VMMANAGER, "https://vm.example.org:1500" + emulator.path()))
        .credentials(Credentials.perCall(USER, Secret.of(PASSWORD)))
        .addInterceptors(emulator.interceptor())
        .build();
  }

  static Order order(String id) {
    return Order.builder()
        .id(id)
        .customer(Customer.of("anna"))
        .tariff("KVM-1")
        .osTemplate(DEBIAN)
        .hostName(id + ".example.org")
        .build();
  }

  /** Orders, and works until the service is Active. */
  Service sell(Provisioner provisioner, Order order) {
    ServiceId id = provisioner.order(order).id();
    workUntil(provisioner, () -> service(provisioner, id).status() == ServiceStatus.ACTIVE);
    return service(provisioner, id);
  }

  private static Service service(Provisioner provisioner, ServiceId id) {
    return provisioner.find(id).orElseThrow();
  }

  /** Works until an operation is done or has failed. */
  ServiceOperation finish(Provisioner provisioner, OperationId id) {
    workUntil(provisioner, () -> operation(provisioner, id).status() != OperationStatus.RUNNING);
    return operation(provisioner, id);
  }

  private static ServiceOperation operation(Provisioner provisioner, OperationId id) {
    return provisioner.services().find(id).orElseThrow();
  }

  /** Lets time pass, a day at a time, and does what has become due. */
  void pass(Provisioner provisioner, Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      clock.advance(DAY);
      provisioner.runDueWork();
    }
  }

  /** Does what is due, moves the clock on to what is due next, and so on until it is enough. */
  void workUntil(Provisioner provisioner, BooleanSupplier enough) {
    Instant end = clock.instant().plus(PATIENCE);
    Instant next = provisioner.runDueWork();
    while (!enough.getAsBoolean()) {
      if (next.isAfter(end)) {
        throw new IllegalStateException("it has not come about within " + PATIENCE);
      }
      clock.advanceTo(next);
      next = provisioner.runDueWork();
    }
  }
}
