package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.Offer;
import io.vpskit.pool.PoolSettings;
import io.vpskit.pool.Spare;
import io.vpskit.provisioning.AddressPanel;
import io.vpskit.provisioning.Completion;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Tariff;
import io.vpskit.provisioning.internal.store.RuleBook;
import io.vpskit.provisioning.internal.workflow.Blueprint;
import io.vpskit.provisioning.internal.workflow.ModuleCandidate;
import io.vpskit.provisioning.internal.workflow.ModuleRules;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The modules and tariffs by name, and what follows from them. Immutable. */
public final class Catalogue implements RuleBook {
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

  /** Whether a spare is what an order gets today; a tariff that is gone is the planner's matter. */
  boolean isCurrent(Spare spare) {
    Fingerprint built = spare.fingerprint();
    return built
        .tariff()
        .flatMap(this::tariff)
        .map(
            tariff ->
                Blueprints.fingerprint(built.module(), tariff, built.osTemplate(), tariff.recipe())
                    .equals(built))
        .orElse(true);
  }

  /** Whether the spares of some module belong to this customer. */
  public boolean isPoolOwner(Customer customer) {
    return modules.values().stream()
        .flatMap(module -> module.pool().stream())
        .anyMatch(pool -> pool.owner().equals(customer));
  }

  @Override
  public ModuleRules rules(String name) {
    ProcessingModule module = module(name).orElseThrow();
    return ModuleRules.builder()
        .module(name)
        .machineNamePrefix(module.machineNamePrefix())
        .deploymentLimit(module.deploymentLimit())
        .listingLag(module.listingLag())
        .refusals(module.retryLimit())
        .preparationLimit(module.preparationLimit())
        .patience(module.failOverAfter())
        .poolOwner(module.pool().map(pool -> pool.owner().accountName()))
        .ipManager(module.ipManager().map(AddressPanel::name))
        .waitsForRecipe(module.completion() == Completion.AFTER_RECIPE_SETUP)
        .recipeLimit(module.recipeLimit())
        .inQueue(module.operationsInQueue())
        .activationLimit(module.activationLimit())
        .ownSparesOnly(module.ownSparesOnly())
        .resizesLive(false)
        .licences(Licensing.rules(module))
        .build();
  }

  @Override
  public List<ModuleCandidate> serving(Blueprint blueprint) {
    return serving(blueprint.tariff()).stream()
        .filter(it -> blueprint.recipe().isEmpty() || it.usesRecipes())
        .filter(it -> blueprint.licence().map(licence -> Licensing.sells(it, licence)).orElse(true))
        .filter(
            it ->
                blueprint.dataCenter().isEmpty() || it.dataCenter().equals(blueprint.dataCenter()))
        .map(
            it ->
                new ModuleCandidate(
                    it.name(),
                    it.sort(),
                    it.ipManager().map(AddressPanel::name),
                    false,
                    false,
                    0,
                    it.operationsInQueue() ? 1 : it.activationLimit()))
        .toList();
  }

  @Override
  public MaximumPeriod maximumPeriod(String module) {
    return modules.get(module).pool().map(ModulePool::maximumPeriod).orElse(MaximumPeriod.never());
  }

  Duration listingInterval(String module) {
    return modules.get(module).pollInterval();
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
