package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.provisioning.internal.engine.Identifiers;
import io.vpskit.provisioning.internal.engine.Licensing;
import io.vpskit.provisioning.internal.engine.ModuleHealth;
import io.vpskit.provisioning.internal.gateway.AddressGateway;
import io.vpskit.provisioning.internal.gateway.IpManagerGateway;
import io.vpskit.provisioning.internal.gateway.LicenceGateway;
import io.vpskit.provisioning.internal.gateway.ModuleGateway;
import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.gateway.RecipeProbe;
import io.vpskit.provisioning.internal.gateway.VmManagerGateway;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Makes the connections to the panels of all modules; nothing is sent yet. */
final class Panels {
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);

  private final Identifiers identifiers;
  private final Executor sideBySide;
  private final ModuleHealth health;
  private final InstantSource clock;

  /**
   * Connections.
   *
   * @param sideBySide runs calls that do not have to follow each other
   * @param health hears how the parts of each module work
   */
  Panels(Identifiers identifiers, Executor sideBySide, ModuleHealth health, InstantSource clock) {
    this.identifiers = identifiers;
    this.sideBySide = sideBySide;
    this.health = health;
    this.clock = clock;
  }

  /** By the name of the module; the lifecycle closes them. */
  Map<String, PanelGateway> connect(Catalogue catalogue, Lifecycle lifecycle) {
    Map<String, AddressGateway> addresses = addressGateways(catalogue, lifecycle);
    Map<String, LicenceGateway> licences = licenceGateways(catalogue, lifecycle);
    Map<String, PanelGateway> gateways = new HashMap<>();
    for (ProcessingModule module : catalogue.modules()) {
      MachinePanel.VmManager5 panel = (MachinePanel.VmManager5) module.panel();
      gateways.put(
          module.name(),
          new ModuleGateway(
              VmManagerGateway.connect(
                  panel.settings(), module.recipeSignal(), identifiers::password),
              new RecipeProbe(module.recipeSignal(), PROBE_LIMIT, System::nanoTime),
              module.ipManager().map(it -> addresses.get(it.name())),
              module.licensingServer().map(it -> licences.get(it.name())),
              sideBySide,
              (part, answer) -> health.hear(module.name(), part, answer)));
    }
    gateways.values().forEach(lifecycle::closesToo);
    return gateways;
  }

  /** By the name of the IPmanager: modules that share it share the connection. */
  private static Map<String, AddressGateway> addressGateways(
      Catalogue catalogue, Lifecycle lifecycle) {
    Map<String, AddressGateway> gateways = new HashMap<>();
    for (ProcessingModule module : catalogue.modules()) {
      module
          .ipManager()
          .ifPresent(it -> gateways.computeIfAbsent(it.name(), name -> connect(it, lifecycle)));
    }
    return gateways;
  }

  /** By the name of the server: one that several modules buy from is called at one pace. */
  private Map<String, LicenceGateway> licenceGateways(Catalogue catalogue, Lifecycle lifecycle) {
    Map<String, LicenceGateway> gateways = new HashMap<>();
    for (ProcessingModule module : catalogue.modules()) {
      module
          .licensingServer()
          .ifPresent(
              it -> gateways.computeIfAbsent(it.name(), name -> Licensing.connect(it, clock)));
    }
    gateways.values().forEach(lifecycle::closesToo);
    return gateways;
  }

  private static AddressGateway connect(AddressPanel panel, Lifecycle lifecycle) {
    AddressGateway gateway = IpManagerGateway.connect(panel);
    lifecycle.closesToo(gateway);
    return gateway;
  }

  static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "vpskit-panel-calls");
    thread.setDaemon(true);
    return thread;
  }
}
