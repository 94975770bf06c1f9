package io.vpskit.provisioning;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.Trust;
import io.vpskit.provisioning.ModuleCheck.Finding;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleProblem.Part;
import io.vpskit.testkit.BillManagerEmulator;
import io.vpskit.testkit.EmulatorServer;
import io.vpskit.testkit.IpManagerEmulator;
import io.vpskit.testkit.VmManagerEmulator;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Recipe;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A module whose three panels are emulated and called over HTTPS. */
abstract class ModuleCheckScenario {
  static final String PASSWORD = TestHost.CANARY + "-check";
  static final String RECIPE = "panel";

  final List<EmulatorServer> servers = new ArrayList<>();
  VmManagerEmulator machines;
  IpManagerEmulator addresses;
  BillManagerEmulator licences;
  EmulatorServer machineServer;
  EmulatorServer addressServer;
  EmulatorServer licenceServer;

  @BeforeEach
  void start() {
    machines =
        VmManagerEmulator.builder()
            .administrator("admin", PASSWORD)
            .account("joe", PASSWORD)
            .node("node1", 4096, 2)
            .osTemplate(OsTemplate.builder().name(TestHost.DEBIAN).addTags("linux", "apt").build())
            .recipe(Recipe.builder().name(RECIPE).addTags("apt").build())
            .recipe(Recipe.builder().name("windows").addTags("win").build())
            .build();
    addresses =
        IpManagerEmulator.builder()
            .administrator("admin", PASSWORD)
            .account("bill", PASSWORD)
            .network("203.0.113.0/24")
            .grant("bill", "203.0.113.0/24")
            .build();
    licences =
        BillManagerEmulator.builder()
            .administrator("admin", PASSWORD)
            .reseller("hoster", PASSWORD, BigDecimal.valueOf(1000))
            .smallCatalogue()
            .build();
    machineServer = started(machines.startHttps());
    addressServer = started(addresses.startHttps());
    licenceServer = started(licences.startHttps());
  }

  EmulatorServer started(EmulatorServer server) {
    servers.add(server);
    return server;
  }

  @AfterEach
  void stop() {
    servers.forEach(EmulatorServer::close);
  }

  static List<Finding> errors(ModuleCheck check) {
    return check.findings().stream().filter(it -> it.severity() == Severity.ERROR).toList();
  }

  static List<Finding> of(ModuleCheck check, Part part, Severity severity) {
    return check.findings().stream()
        .filter(it -> it.part() == part && it.severity() == severity)
        .toList();
  }

  ModuleCheck check(Consumer<ProcessingModule.Builder> change, Tariff tariff) {
    return module(change).check(Set.of(tariff));
  }

  ProcessingModule module(Consumer<ProcessingModule.Builder> change) {
    ProcessingModule.Builder module =
        ProcessingModule.builder()
            .name("kvm")
            .addTariff("small")
            .panel(machinePanel(machineServer, "admin", ""))
            .ipManager(addressPanel("bill", ""))
            .licensingServer(shop(LicenceProduct.builder().name("lite").tariffId("55227").build()))
            .usesRecipes(true);
    change.accept(module);
    return module.build();
  }

  static Tariff tariff() {
    return Tariff.builder()
        .name("small")
        .memoryMiB(1024)
        .diskMiB(10_240)
        .addOsTemplate(TestHost.DEBIAN)
        .recipe(RECIPE)
        .build();
  }

  static MachinePanel machinePanel(EmulatorServer server, String user, String suffix) {
    return MachinePanel.vmManager5(
        settings(PanelProduct.VMMANAGER, server.url(), server, user, suffix));
  }

  AddressPanel addressPanel(String user, String suffix) {
    return AddressPanel.builder()
        .name("ipam")
        .settings(
            settings(PanelProduct.IPMANAGER, addressServer.url(), addressServer, user, suffix))
        .build();
  }

  LicensingServer shop(LicenceProduct... products) {
    return LicensingServer.builder()
        .name("shop")
        .settings(
            settings(PanelProduct.BILLMANAGER, licenceServer.url(), licenceServer, "hoster", ""))
        .addProducts(products)
        .build();
  }

  static PanelSettings settings(
      PanelProduct product, String url, EmulatorServer server, String user, String suffix) {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(product, url))
        .credentials(Credentials.session(user, Secret.of(PASSWORD + suffix)))
        .trust(Trust.fingerprint(server.fingerprint()))
        .build();
  }
}
