package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.engine.Blueprints;
import io.vpskit.provisioning.internal.engine.Catalogue;
import io.vpskit.provisioning.internal.engine.Identifiers;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import java.util.List;
import java.util.Optional;

/** Changes of what a machine is: whether the catalogue has what is asked for. Thread-safe. */
final class ServiceChanges {
  private final Catalogue catalogue;
  private final Identifiers identifiers;

  ServiceChanges(Catalogue catalogue, Identifiers identifiers) {
    this.catalogue = catalogue;
    this.identifiers = identifiers;
  }

  OperationId tariff(Demand demand, String name) {
    Optional<Tariff> tariff = catalogue.tariff(name);
    demand.unless(tariff.isPresent(), "tariff '%s' is not known", name);
    tariff.ifPresent(
        known ->
            demand
                .check(
                    (problems, service, present) -> checkTariff(problems, service, present, known))
                .aim(blueprint -> Blueprints.withTariff(blueprint, known)));
    return demand.send();
  }

  private void checkTariff(Problems problems, Service service, Blueprint present, Tariff tariff) {
    problems
        .unless(
            tariff.licence().equals(present.licence()) || hasOwnLicence(service, present),
            "tariff '%s' has %s; the service has %s, which cannot be changed",
            tariff.name(),
            named(tariff.licence()),
            named(present.licence()))
        .unless(
            module(service).tariffs().contains(tariff.name()),
            "tariff '%s' is not served by module '%s' of the service",
            tariff.name(),
            service.module())
        .unless(
            tariff.diskMiB() == present.diskMiB()
                || catalogue.rules(service.module()).resizesLive(),
            "diskMiB of tariff '%s' is %d; the machine's disk has %d MiB and cannot be changed",
            tariff.name(),
            tariff.diskMiB(),
            present.diskMiB());
  }

  /** One that the order named beside the tariff, which stays the service's under any tariff. */
  private boolean hasOwnLicence(Service service, Blueprint present) {
    return catalogue
        .tariff(service.tariff())
        .filter(sold -> !sold.licence().equals(present.licence()))
        .isPresent();
  }

  private static String named(Optional<String> licence) {
    return licence.map(name -> "licence '" + name + "'").orElse("no licence");
  }

  OperationId password(Demand demand, Secret password) {
    return demand
        .unless(Passwords.isPassword(password), "password must have %s", Passwords.RULE)
        .check(
            (problems, service, present) ->
                Passwords.check(
                    problems, "password", password, List.of(module(service)), present.osTemplate()))
        .aim(blueprint -> blueprint.withRootPassword(password))
        .rootPassword(password)
        .send();
  }

  OperationId reinstall(Demand demand, Reinstallation wanted) {
    Secret password = wanted.rootPassword().orElseGet(identifiers::password);
    return demand
        .unless(Passwords.isPassword(password), "rootPassword must have %s", Passwords.RULE)
        .check((problems, service, present) -> checkSoftware(problems, service, present, wanted))
        .aim(
            present ->
                present
                    .withOsTemplate(wanted.osTemplate().orElse(present.osTemplate()))
                    .withRecipe(wanted.recipe())
                    .withRootPassword(password))
        .rootPassword(password)
        .send();
  }

  private void checkSoftware(
      Problems problems, Service service, Blueprint present, Reinstallation wanted) {
    String osTemplate = wanted.osTemplate().orElse(present.osTemplate());
    List<String> offered =
        catalogue
            .tariff(service.tariff())
            .map(tariff -> List.copyOf(tariff.osTemplates()))
            .orElse(List.of(present.osTemplate()));
    problems
        .unless(
            offered.contains(osTemplate),
            "osTemplate '%s' is not one of tariff '%s': %s",
            osTemplate,
            service.tariff(),
            offered)
        .unless(
            wanted.recipe().map(name -> !name.isBlank() && name.length() <= 64).orElse(true),
            "recipe must have 1 to 64 characters")
        .unless(
            wanted.recipe().isEmpty() || module(service).usesRecipes(),
            "recipe '%s' cannot be used: module '%s' of the service uses no recipes",
            wanted.recipe().orElse(""),
            service.module());
    wanted
        .rootPassword()
        .ifPresent(
            password ->
                Passwords.check(
                    problems, "rootPassword", password, List.of(module(service)), osTemplate));
  }

  private ProcessingModule module(Service service) {
    return catalogue.module(service.module()).orElseThrow();
  }

  /** What makes two reinstallations the same. */
  static List<String> content(Reinstallation wanted) {
    return List.of(
        wanted.osTemplate().orElse(""),
        wanted.recipe().orElse(""),
        wanted.rootPassword().map(Secret::reveal).orElse(""));
  }
}
