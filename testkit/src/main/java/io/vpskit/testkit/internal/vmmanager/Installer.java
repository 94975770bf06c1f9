package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.vmmanager.Installation.Ending;
import java.time.Duration;
import java.util.Optional;

/** Reads from a call what is to be installed, and makes the timetable. */
final class Installer {

  /** How long record and disk take when there is no OS template that says so. */
  private static final Duration BARE_BUILDING_TIME = Duration.ofSeconds(30);

  private final Shelf shelf;
  private final Dialect dialect;

  Installer(VmManager panel) {
    this.shelf = panel.shelf;
    this.dialect = panel.dialect;
  }

  /** What is to be installed; either may be missing. */
  record Choice(Optional<OsTemplate> osTemplate, Optional<Recipe> recipe, String title) {

    String osTemplateName() {
      return osTemplate.map(OsTemplate::name).orElse("");
    }
  }

  Choice choice(CallContext context) {
    String type = context.parameter("installtype");
    if (dialect.fullVirtualization() && type.equals("installiso")) {
      shelf.requireIsoImage(context.required("iso"));
      return new Choice(Optional.empty(), Optional.empty(), "");
    }
    if (!type.isEmpty() && !type.equals("installtemplate")) {
      throw Refusal.badValue("installtype", type);
    }
    Optional<OsTemplate> template =
        context
            .parameters()
            .find(dialect.osField())
            .filter(name -> !name.equals("0"))
            .map(shelf::requireOsTemplate);
    Optional<Recipe> recipe =
        context
            .parameters()
            .find("recipe")
            .filter(name -> !name.equals("null"))
            .map(shelf::requireRecipe);
    String title =
        context
            .parameters()
            .find("osname")
            .orElseGet(() -> template.map(OsTemplate::title).orElse(""));
    return new Choice(template, recipe, title);
  }

  /** The timetable of a new machine. */
  Installation building(Choice choice, CallContext context) {
    Duration building =
        choice.osTemplate().map(OsTemplate::buildingTime).orElse(BARE_BUILDING_TIME);
    return timetable(choice, building, context);
  }

  /** The timetable of a machine whose disk exists already. */
  Installation reinstalling(Choice choice, CallContext context) {
    return timetable(choice, Duration.ZERO, context);
  }

  private static Installation timetable(Choice choice, Duration building, CallContext context) {
    Duration installing = choice.osTemplate().map(OsTemplate::installingTime).orElse(Duration.ZERO);
    Duration running = choice.recipe().map(Recipe::duration).orElse(Duration.ZERO);
    Installation installation = Installation.starting(context.now(), building, installing, running);
    boolean failing = choice.recipe().map(Recipe::failing).orElse(false);
    return failing ? installation.with(Ending.WELL, Ending.FAILS) : installation;
  }

  void note(Machine machine, Choice choice) {
    machine.osTemplate = choice.osTemplateName();
    machine.osTitle = choice.title();
    machine.recipe = choice.recipe().map(Recipe::name).orElse("");
  }
}
