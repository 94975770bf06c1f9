package io.vpskit.examples;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.StatisticsWindow;
import io.vpskit.pool.Tiers;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.MachinePanel;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.OperationId;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceId;
import io.vpskit.provisioning.ServiceOperation;
import io.vpskit.provisioning.Services;
import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.provisioning.Tariff;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/** What README shows; {@link ReadmeTest} compares the two and runs this. */
final class FirstUse {
  private FirstUse() {}

  static Service sell(String panelUrl, String password, String fingerprint, Path file)
      throws InterruptedException {
    // README: first use
    PanelSettings panel =
        PanelSettings.builder()
            .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, panelUrl))
            .credentials(Credentials.perCall("admin", Secret.of(password)))
            .trust(Trust.fingerprint(fingerprint))
            .build();
    Tariff small =
        Tariff.builder()
            .name("small")
            .memoryMiB(1024)
            .diskMiB(10_240)
            .addOsTemplate("ISPsystem__Debian-12-x86_64")
            .build();
    ProcessingModule module =
        ProcessingModule.builder()
            .name("kvm-1")
            .panel(MachinePanel.vmManager5(panel))
            .addTariff("small")
            .build();
    try (Provisioner provisioner =
        Provisioner.builder()
            .database(Database.sqlite(file))
            .tariff(small)
            .module(module)
            .build()
            .start()) {
      Service ordered =
          provisioner.order(
              Order.builder()
                  .id("order-1")
                  .customer(Customer.of("42"))
                  .tariff("small")
                  .osTemplate("ISPsystem__Debian-12-x86_64")
                  .hostName("vps.example.org")
                  .build());
      Service service = provisioner.await(ordered.id(), Duration.ofMinutes(20));
      System.out.println(service.status() + " at " + service.address().orElse("no address yet"));
      // README: end
      return service;
    }
  }

  static ModulePool pool() {
    // README: pool
    ModulePool pool =
        ModulePool.builder()
            .owner(new Customer("pool", "pool"))
            .tiers(Tiers.billmanager(2, 4, 7, 9, 11))
            .statisticsWindow(StatisticsWindow.rollingDays(3))
            .maximumPeriod(MaximumPeriod.months(2, ZoneId.of("Europe/Berlin")))
            .build();
    // README: end
    return pool;
  }

  static ServiceOperation operate(Provisioner provisioner, ServiceId service)
      throws InterruptedException {
    // README: operations
    Services services = provisioner.services();
    services.suspend(service, SuspensionReason.CUSTOMER, "invoice-7 unpaid");
    services.resume(service, SuspensionReason.CUSTOMER, "invoice-7 paid");
    OperationId change = services.changeTariff(service, "large", "order-8");
    ServiceOperation changed = services.await(change, Duration.ofMinutes(5));
    // README: end
    return changed;
  }
}
