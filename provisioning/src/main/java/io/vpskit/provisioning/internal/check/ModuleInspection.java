package io.vpskit.provisioning.internal.check;

import io.vpskit.provisioning.LicensingServer;
import io.vpskit.provisioning.ModuleCheck;
import io.vpskit.provisioning.ModuleCheck.Finding;
import io.vpskit.provisioning.ModuleCheck.Subject;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Tariff;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The connection test of a module. All its calls read. */
public final class ModuleInspection {
  private ModuleInspection() {}

  /**
   * Looks at all panels of a module.
   *
   * @param known tariffs, among them those that the module serves
   */
  public static ModuleCheck of(
      ProcessingModule module, Collection<Tariff> known, InstantSource clock) {
    List<Tariff> tariffs =
        known.stream().filter(tariff -> module.tariffs().contains(tariff.name())).toList();
    List<Finding> all = new ArrayList<>(tariffs(module, tariffs));
    Findings machines = new Findings(ModuleProblem.Part.MACHINES);
    MachinePanelCheck.run(module, tariffs, clock, machines);
    all.addAll(machines.all());
    Findings addresses = new Findings(ModuleProblem.Part.ADDRESSES);
    module.ipManager().ifPresent(panel -> AddressPanelCheck.run(panel, clock, addresses));
    all.addAll(addresses.all());
    Findings licences = new Findings(ModuleProblem.Part.LICENCES);
    module.licensingServer().ifPresent(it -> LicensingServerCheck.run(it, clock, licences));
    all.addAll(licences.all());
    return new ModuleCheck(module.name(), all);
  }

  private static List<Finding> tariffs(ProcessingModule module, List<Tariff> tariffs) {
    Findings findings = new Findings(ModuleProblem.Part.ACTIVATIONS);
    for (String name : module.tariffs()) {
      if (tariffs.stream().noneMatch(tariff -> tariff.name().equals(name))) {
        findings.error(
            Subject.TARIFF,
            "the module serves tariff '" + name + "', which is not known",
            "define the tariff, or take its name out of the module");
      }
    }
    tariffs.forEach(tariff -> licence(module, tariff, findings));
    return findings.all();
  }

  private static void licence(ProcessingModule module, Tariff tariff, Findings findings) {
    Optional<LicensingServer> server = module.licensingServer();
    tariff
        .licence()
        .filter(name -> server.flatMap(it -> it.product(name)).isEmpty())
        .ifPresent(
            name ->
                findings.warning(
                    Subject.LICENCE_TARIFF,
                    "tariff '"
                        + tariff.name()
                        + "' has licence '"
                        + name
                        + "', which the module cannot buy: no such order of this tariff comes here",
                    "give the module a licensing server with this licence"));
  }
}
