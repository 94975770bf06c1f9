package io.vpskit.provisioning.internal.check;

import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import io.vpskit.provisioning.PasswordRule;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Tariff;
import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.vmmanager.VmManager;
import io.vpskit.vmmanager.catalogue.OsTemplate;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.Recipe;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether the panel has the OS templates and recipes that tariffs name, and if all fits. */
final class CatalogueCheck {
  private final ProcessingModule module;
  private final List<Tariff> tariffs;
  private final VmManager panel;
  private final PanelDoor door;
  private final Findings findings;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Optional<OsTemplate>> shown = new HashMap<>();

  CatalogueCheck(
      ProcessingModule module,
      List<Tariff> tariffs,
      VmManager panel,
      PanelDoor door,
      Findings findings) {
    this.module = module;
    this.tariffs = tariffs;
    this.panel = panel;
    this.door = door;
    this.findings = findings;
  }

  void run() {
    Optional<List<OsTemplate>> installed =
        door.ask(Subject.OS_TEMPLATE, Severity.ERROR, () -> panel.osTemplates().list());
    if (installed.isPresent()) {
      installed.get().forEach(it -> names.add(it.name().value()));
      tariffs.forEach(this::osTemplates);
    }
    recipes();
    tariffs.stream()
        .flatMap(tariff -> tariff.osTemplates().stream())
        .distinct()
        .forEach(this::passwords);
  }

  private void osTemplates(Tariff tariff) {
    for (String name : tariff.osTemplates()) {
      if (!names.contains(name)) {
        findings.error(
            Subject.OS_TEMPLATE,
            "tariff '"
                + tariff.name()
                + "' names OS template '"
                + name
                + "', which the panel does not have",
            "install it on the panel, or take it out of the tariff");
      }
    }
  }

  /** A password that only the panel refuses costs an order, and a spare on its way to a buyer. */
  private void passwords(String osTemplate) {
    String stated =
        Catalogue.passwordRule(module, osTemplate).map(PasswordRule::illegalCharacters).orElse("");
    String missing =
        installed(osTemplate)
            .flatMap(OsTemplate::illegalPasswordCharacters)
            .orElse("")
            .chars()
            .filter(it -> it > ' ' && it <= '~' && stated.indexOf(it) < 0)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    if (!missing.isEmpty()) {
      findings.warning(
          Subject.OS_TEMPLATE,
          "OS template '"
              + osTemplate
              + "' forbids the characters "
              + missing
              + " in root passwords, which no password rule of the module says",
          "give the module a password rule for the OS template");
    }
  }

  private void recipes() {
    List<Tariff> with = tariffs.stream().filter(it -> it.recipe().isPresent()).toList();
    if (with.isEmpty()) {
      return;
    }
    if (!module.usesRecipes()) {
      for (Tariff tariff : with) {
        findings.warning(
            Subject.RECIPE,
            "tariff '"
                + tariff.name()
                + "' has a recipe, and the module does not use recipes: no"
                + " order of this tariff comes here",
            "let the module use recipes, or take the tariff out of it");
      }
      return;
    }
    door.ask(Subject.RECIPE, Severity.ERROR, () -> panel.recipes().list())
        .ifPresent(installed -> with.forEach(tariff -> recipe(tariff, installed)));
  }

  private void recipe(Tariff tariff, List<Recipe> installed) {
    String name = tariff.recipe().orElseThrow();
    Optional<Recipe> recipe =
        installed.stream().filter(it -> it.name().value().equals(name)).findFirst();
    if (recipe.isEmpty()) {
      findings.error(
          Subject.RECIPE,
          "tariff '"
              + tariff.name()
              + "' names recipe '"
              + name
              + "', which the panel does not have",
          "install it on the panel, or take it out of the tariff");
      return;
    }
    for (String osTemplate : tariff.osTemplates()) {
      boolean fits =
          installed(osTemplate).map(template -> recipe.get().mayRunOn(template)).orElse(true);
      if (!fits) {
        findings.error(
            Subject.RECIPE,
            "recipe '"
                + name
                + "' and OS template '"
                + osTemplate
                + "' of tariff '"
                + tariff.name()
                + "' have no tag in common",
            "give both a tag in common on the panel, or take the OS template out of the tariff");
      }
    }
  }

  /** With its tags and what it forbids, which the listing does not show. */
  private Optional<OsTemplate> installed(String name) {
    if (!names.contains(name)) {
      return Optional.empty();
    }
    return shown.computeIfAbsent(
        name,
        it ->
            door.ask(
                Subject.OS_TEMPLATE,
                Severity.INFO,
                () -> panel.osTemplates().view(new OsTemplateName(it))));
  }
}
