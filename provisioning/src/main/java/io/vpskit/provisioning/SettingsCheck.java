package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.engine.Blueprints;
import io.vpskit.provisioning.internal.engine.Catalogue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whether modules and tariffs, each of which is sound by itself, fit each other. */
final class SettingsCheck {
  private final Problems problems;
  private final Collection<ProcessingModule> modules;
  private final Collection<Tariff> tariffs;

  private SettingsCheck(
      Problems problems, Collection<ProcessingModule> modules, Collection<Tariff> tariffs) {
    this.problems = problems;
    this.modules = modules;
    this.tariffs = tariffs;
  }

  /** Adds to what was found already. */
  static void check(
      Problems problems, Collection<ProcessingModule> modules, Collection<Tariff> tariffs) {
    new SettingsCheck(problems, modules, tariffs).check();
  }

  private void check() {
    unique("tariff", tariffs.stream().map(Tariff::name).toList());
    unique("module", modules.stream().map(ProcessingModule::name).toList());
    tariffsAreKnown();
    EditionCheck.check(problems, modules, tariffs);
    shared("ipManager", ProcessingModule::ipManager, AddressPanel::name);
    shared("licensingServer", ProcessingModule::licensingServer, LicensingServer::name);
    if (problems.found().isEmpty()) {
      namesFitThePool();
    }
  }

  private void unique(String what, List<String> names) {
    names.stream()
        .distinct()
        .filter(name -> names.stream().filter(name::equals).count() > 1)
        .forEach(name -> problems.unless(false, "%s '%s' is given twice", what, name));
  }

  private void tariffsAreKnown() {
    List<String> known = tariffs.stream().map(Tariff::name).toList();
    for (ProcessingModule module : modules) {
      for (String tariff : module.tariffs()) {
        problems.unless(
            known.contains(tariff),
            "module '%s' serves tariff '%s', which is not known",
            module.name(),
            tariff);
      }
    }
  }

  /** What was taken or bought for one module has to be valid for all that name the same panel. */
  private <P> void shared(
      String what, Function<ProcessingModule, Optional<P>> panelOf, Function<P, String> nameOf) {
    Map<String, P> known = new HashMap<>();
    for (ProcessingModule module : modules) {
      panelOf
          .apply(module)
          .ifPresent(
              panel ->
                  problems.unless(
                      known.computeIfAbsent(nameOf.apply(panel), name -> panel).equals(panel),
                      "%s '%s' of module '%s' has other settings than the one of that name of"
                          + " another module; give both the same, or another name",
                      what,
                      nameOf.apply(panel),
                      module.name()));
    }
  }

  /** Names end up in the keys of the pool, which are stricter than the names' own bounds. */
  private void namesFitThePool() {
    Catalogue catalogue = new Catalogue(modules, tariffs);
    for (ProcessingModule module : modules) {
      for (String name : module.tariffs()) {
        Tariff tariff = catalogue.tariff(name).orElseThrow();
        for (String osTemplate : tariff.osTemplates()) {
          made(() -> Blueprints.fingerprint(module, tariff, osTemplate, tariff.recipe()));
        }
      }
      if (module.pool().isPresent()) {
        made(() -> catalogue.poolSettings(module));
      }
    }
  }

  private void made(Runnable making) {
    try {
      making.run();
    } catch (IllegalArgumentException e) {
      problems.unless(false, "%s", e.getMessage());
    }
  }
}
