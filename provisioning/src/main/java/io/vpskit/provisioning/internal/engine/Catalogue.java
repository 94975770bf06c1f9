package io.vpskit.provisioning.internal.engine;

import io.vpskit.core.Secret;
import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.Offer;
import io.vpskit.pool.PoolSettings;
import io.vpskit.pool.Spare;
import io.vpskit.pool.Virtualization;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Tariff;
import io.vpskit.provisioning.internal.workflow.Blueprint;
import io.vpskit.provisioning.internal.workflow.Limits;
import io.vpskit.provisioning.internal.workflow.MachineNames;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The modules and tariffs by name, and what follows from them. Immutable. */
public final class Catalogue {
  /** BILLmanager's number of tries before people are called. */
  private static final int REFUSALS = 10;

  private final Map<String, ProcessingModule> modules = new TreeMap<>();
  private final Map<String, Tariff> tariffs = new TreeMap<>();

  public Catalogue(Collection<ProcessingModule> modules, Collection<Tariff> tariffs) {
    modules.forEach(module -> this.modules.put(module.name(), module));
    tariffs.forEach(tariff -> this.tariffs.put(tariff.name(), tariff));
  }

  public Collection<ProcessingModule> modules() {
    return modules.values();
  }

  public Optional<ProcessingModule> module(String name) {
    return Optional.ofNullable(modules.get(name));
  }

  public Optional<Tariff> tariff(String name) {
    return Optional.ofNullable(tariffs.get(name));
  }

  /** The active modules that serve a tariff, the one to be asked first in front. */
  public List<ProcessingModule> serving(String tariff) {
    return modules.values().stream()
        .filter(ProcessingModule::active)
        .filter(module -> module.tariffs().contains(tariff))
        .sorted(
            Comparator.comparingInt(ProcessingModule::sort).thenComparing(ProcessingModule::name))
        .toList();
  }

  /** All that an order and a spare must share. */
  public static Fingerprint fingerprint(String module, Tariff tariff, String osTemplate) {
    Fingerprint.Builder fingerprint =
        Fingerprint.builder()
            .module(module)
            .virtualization(Virtualization.KVM)
            .tariff(tariff.name())
            .osTemplate(osTemplate)
            .putResource("memoryMiB", (long) tariff.memoryMiB())
            .putResource("cores", (long) tariff.cores())
            .putResource("diskMiB", (long) tariff.diskMiB());
    tariff
        .processorWeight()
        .ifPresent(weight -> fingerprint.putResource("processorWeight", (long) weight));
    return fingerprint.build();
  }

  /** Whether a spare is what an order gets today; a tariff that is gone is the planner's matter. */
  boolean isCurrent(Spare spare) {
    Fingerprint built = spare.fingerprint();
    return built
        .tariff()
        .flatMap(this::tariff)
        .map(tariff -> fingerprint(built.module(), tariff, built.osTemplate()).equals(built))
        .orElse(true);
  }

  /** What the machine of a service or a spare shall be. */
  public static Blueprint blueprint(
      ProcessingModule module,
      Tariff tariff,
      String osTemplate,
      Customer owner,
      String subject,
      Optional<String> hostName,
      Secret rootPassword) {
    String machineName = MachineNames.base(module.machineNamePrefix(), subject);
    return new Blueprint(
        machineName,
        owner.accountName(),
        tariff.preset(),
        tariff.memoryMiB(),
        tariff.cores(),
        tariff.diskMiB(),
        tariff.processorWeight(),
        osTemplate,
        hostName.orElse(machineName + ".spare.invalid"),
        rootPassword);
  }

  Limits limits(String module) {
    ProcessingModule settings = modules.get(module);
    return new Limits(
        settings.deploymentLimit(),
        settings.listingLag(),
        REFUSALS,
        settings.pool().map(pool -> pool.owner().accountName()));
  }

  MaximumPeriod maximumPeriod(String module) {
    return modules.get(module).pool().map(ModulePool::maximumPeriod).orElse(MaximumPeriod.never());
  }

  /** The pool's rules of a module that has a pool, with what the module sells at present. */
  private static PoolSettings poolSettings(ProcessingModule module, Map<String, Tariff> tariffs) {
    ModulePool pool = module.pool().orElseThrow();
    PoolSettings.Builder settings =
        PoolSettings.builder()
            .module(module.name())
            .enabled(pool.enabled())
            .tiers(pool.tiers())
            .statisticsWindow(pool.statisticsWindow())
            .countSince(pool.countSince())
            .maximumPeriod(pool.maximumPeriod())
            .trimSurplus(pool.trimSurplus())
            .addAllAlwaysPooled(pool.alwaysPooled());
    if (module.active()) {
      for (String name : module.tariffs()) {
        for (String osTemplate : tariffs.get(name).osTemplates()) {
          settings.addOffer(Offer.kvm(module.name(), name, osTemplate));
        }
      }
    }
    return settings.build();
  }

  public PoolSettings poolSettings(ProcessingModule module) {
    return poolSettings(module, tariffs);
  }
}
