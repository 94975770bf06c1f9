package io.vpskit.provisioning.internal.engine;

import io.vpskit.pool.Fingerprint;
import io.vpskit.pool.MaximumPeriod;
import io.vpskit.pool.Offer;
import io.vpskit.pool.PoolSettings;
import io.vpskit.pool.Spare;
import io.vpskit.pool.Virtualization;
import io.vpskit.provisioning.AddressPanel;
import io.vpskit.provisioning.Completion;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.PasswordRule;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Tariff;
import io.vpskit.provisioning.internal.store.RuleBook;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.ModuleCandidate;
import io.vpskit.provisioning.internal.workflow.operation.ModuleRules;
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
    return module(built.module())
        .flatMap(
            module ->
                sold(module, built)
                    .map(
                        tariff ->
                            Blueprints.fingerprint(
                                module, tariff, built.osTemplate(), tariff.recipe())))
        .map(built::equals)
        .orElse(true);
  }

  /** The tariff of a spare; one of a container is built with the tariff that comes first. */
  private Optional<Tariff> sold(ProcessingModule module, Fingerprint spare) {
    if (spare.tariff().isPresent()) {
      return tariff(spare.tariff().get());
    }
    return module.tariffs().stream()
        .flatMap(name -> tariff(name).stream())
        .filter(tariff -> tariff.osTemplates().contains(spare.osTemplate()))
        .filter(tariff -> isPooled(module, tariff))
        .min(Comparator.comparingInt(Tariff::sort).thenComparing(Tariff::name));
  }

  /** A module that does not use recipes sells nothing with one. */
  private static boolean isPooled(ProcessingModule module, Tariff tariff) {
    return module.usesRecipes() || tariff.recipe().isEmpty();
  }

  private static boolean isContainers(ProcessingModule module) {
    return module.panel().virtualization() == Virtualization.OVZ;
  }

  /** What an OS template of a module wants of root passwords. */
  public static Optional<PasswordRule> passwordRule(ProcessingModule module, String osTemplate) {
    return Optional.ofNullable(module.passwordRules().get(osTemplate));
  }

  private static boolean takesPassword(ProcessingModule module, Blueprint blueprint) {
    return passwordRule(module, blueprint.osTemplate())
        .map(rule -> rule.allows(blueprint.rootPassword()))
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
        .pollInterval(module.pollInterval())
        .waitsForRecipe(module.completion() == Completion.AFTER_RECIPE_SETUP)
        .probesRecipe(module.recipeSignal().asksMachine())
        .recipeLimit(module.recipeLimit())
        .inQueue(module.operationsInQueue())
        .activationLimit(module.activationLimit())
        .ownSparesOnly(module.ownSparesOnly())
        .resizesLive(isContainers(module))
        .hasScreens(!isContainers(module))
        .licences(Licensing.rules(module))
        .build();
  }

  @Override
  public List<ModuleCandidate> serving(Blueprint blueprint) {
    return serving(blueprint.tariff()).stream()
        .filter(it -> blueprint.recipe().isEmpty() || it.usesRecipes())
        .filter(it -> blueprint.licence().map(licence -> Licensing.sells(it, licence)).orElse(true))
        .filter(it -> takesPassword(it, blueprint))
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
  public String department(String module) {
    return modules.get(module).department();
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
      module.tariffs().stream()
          .map(tariffs::get)
          .filter(tariff -> isPooled(module, tariff))
          .forEach(tariff -> settings.addAllOffers(offers(module, tariff)));
    }
    return settings.build();
  }

  private static List<Offer> offers(ProcessingModule module, Tariff tariff) {
    String name = module.name();
    return tariff.osTemplates().stream()
        .map(
            osTemplate ->
                isContainers(module)
                    ? Offer.ovz(name, tariff.name(), tariff.sort(), osTemplate)
                    : Offer.kvm(name, tariff.name(), osTemplate))
        .toList();
  }

  public PoolSettings poolSettings(ProcessingModule module) {
    return poolSettings(module, tariffs);
  }
}
