package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.vmmanager.Installation.Phase;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows the form {@code vm.edit}, filled for a machine or empty for a new one. */
final class MachineForm {

  private static final String NO_RECIPE = "-- none --";
  private static final int VNC_PASSWORD_LENGTH = 8;
  private static final int FIRST_VNC_PORT = 5_900;
  private static final int VNC_PORTS = 10_000;

  /** The address of the nodes' consoles, from a range reserved for documentation. */
  private static final String VNC_HOST = "198.51.100.20";

  private final VmManager panel;

  MachineForm(VmManager panel) {
    this.panel = panel;
  }

  Reply view(Machine machine, CallContext context) {
    List<Element> fields = new ArrayList<>();
    fields.add(Element.of("elid", machine.id()));
    fields.add(field("name", machine.name(), context));
    fields.add(field("domain", machine.domain, context));
    fields.add(field("user", machine.owner().key(), context));
    fields.add(Element.of("hostnode", machine.node().key()));
    fields.add(field("mem", Long.toString(machine.memoryMiB), context));
    fields.add(field(panel.dialect.coresField(), Integer.toString(machine.cores), context));
    machine.settings.forEach((name, value) -> fields.add(field(name, value, context)));
    fields.add(field(panel.dialect.diskField(), Long.toString(machine.diskMiB), context));
    fields.add(Element.of("osname", machine.osTitle));
    addState(fields, machine, context);
    if (panel.dialect.fullVirtualization()) {
      addConsole(fields, machine);
    }
    fields.add(Element.of(panel.dialect.osField(), machine.osTemplate));
    fields.add(Element.of("recipe", machine.recipe.isEmpty() ? "null" : machine.recipe));
    fields.add(Element.of("blocked", Values.flag(machine.blocked)));
    RecipeField.of(machine, context).ifPresent(fields::add);
    return new Reply.Form(fields, List.of(owners(machine.owner(), context)));
  }

  /** The present value, or what the call says it would be. */
  private static Element field(String name, String value, CallContext context) {
    boolean recalculates = context.parameters().has("sv_field");
    return Element.of(name, recalculates ? context.parameters().find(name).orElse(value) : value);
  }

  private static void addState(List<Element> fields, Machine machine, CallContext context) {
    Phase phase = machine.phaseAt(context.now());
    boolean installed =
        phase == Phase.DONE || phase == Phase.RECIPE || phase == Phase.RECIPE_FAILED;
    fields.add(Element.of("osinstalled", Values.flag(installed)));
    fields.add(Element.of("ip", machine.mainAddress()));
    fields.add(Element.of("state", machine.runsAt(context.now()) ? "running" : "down"));
  }

  private static void addConsole(List<Element> fields, Machine machine) {
    fields.add(Element.of("vnchost", VNC_HOST));
    fields.add(Element.of("vncport", FIRST_VNC_PORT + machine.id() % VNC_PORTS));
    fields.add(
        Element.of("vncpassword", machine.consolePassword.firstCharacters(VNC_PASSWORD_LENGTH)));
  }

  private Element owners(Account present, CallContext context) {
    Element choices = Values.choices("user");
    choices.add(Values.choice(present.key(), present.name(), context));
    if (context.caller().isAdministrator()) {
      panel.accounts().all().stream()
          .filter(account -> account != present)
          .limit(context.behaviour().choiceLimit())
          .forEach(account -> choices.add(Values.choice(account.key(), account.name(), context)));
    }
    return choices;
  }

  Reply empty(CallContext context) {
    List<Element> fields = new ArrayList<>();
    Map<String, String> chosen =
        context
            .parameters()
            .find("preset")
            .map(key -> panel.presets.require(key).values)
            .orElse(Map.of());
    for (String name : List.of("mem", panel.dialect.coresField(), panel.dialect.diskField())) {
      fields.add(field(name, chosen.getOrDefault(name, ""), context));
    }
    panel
        .dialect
        .settings()
        .forEach(
            (name, usual) -> fields.add(field(name, chosen.getOrDefault(name, usual), context)));
    return new Reply.Form(fields, emptyChoices(context));
  }

  private List<Element> emptyChoices(CallContext context) {
    Element presets = Values.choices("preset");
    panel
        .presets
        .all()
        .forEach(
            preset -> presets.add(Values.choice(Long.toString(preset.id), preset.name, context)));
    Element nodes = Values.choices("hostnode").add(Values.choice("auto", "auto", context));
    panel.nodes.all().forEach(node -> nodes.add(Values.choice(node.key(), node.name(), context)));
    Element families = Values.choices("family");
    families
        .add(Values.choice("ipv4", "IPv4", context))
        .add(Values.choice("ipv6", "IPv6", context));
    panel
        .addresses
        .networks()
        .forEach(network -> families.add(Values.choice(network, network, context)));
    Element types = Values.choices("iptype");
    for (String type : List.of("public", "private", "nat")) {
      types.add(Values.choice(type, type, context));
    }
    return List.of(
        owners(context.caller(), context),
        presets,
        nodes,
        osTemplates(context),
        recipes(context),
        families,
        types);
  }

  Element osTemplates(CallContext context) {
    Element choices = Values.choices(panel.dialect.osField());
    for (OsTemplate template : panel.shelf.osTemplates()) {
      choices.add(Values.choice(template.name(), template.title(), context));
    }
    return choices;
  }

  Element recipes(CallContext context) {
    Element choices = Values.choices("recipe").add(Values.choice("null", NO_RECIPE, context));
    for (Recipe recipe : panel.shelf.recipes()) {
      choices.add(Values.choice(recipe.name(), recipe.name(), context));
    }
    return choices;
  }
}
