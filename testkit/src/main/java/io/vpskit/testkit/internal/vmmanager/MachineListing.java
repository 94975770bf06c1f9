package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.vmmanager.Installation.Phase;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.List;

/** The list {@code vm}. */
final class MachineListing {

  private final VmManager panel;

  MachineListing(VmManager panel) {
    this.panel = panel;
  }

  void addTo(FunctionTable functions) {
    functions.forAll("vm", this::list);
  }

  private Reply list(CallContext context) {
    List<Element> rows = new ArrayList<>();
    for (Machine machine : panel.machines.visibleTo(context.caller())) {
      if (!machine.missesListing(context.now())) {
        rows.add(row(machine, context));
      }
    }
    return new Reply.Rows("id", rows);
  }

  private Element row(Machine machine, CallContext context) {
    Element row = Element.of("elem");
    row.add(Element.of("id", machine.id()));
    row.add("name", machine.name());
    addUnlessEmpty(row, "domain", machine.domain, context.behaviour());
    addUnlessEmpty(row, "ip", machine.mainAddress(), context.behaviour());
    row.add(Element.of("mem", machine.memoryMiB));
    row.add(Element.of(panel.dialect.coresField(), machine.cores));
    row.add(Element.of(panel.dialect.diskColumn(), machine.diskMiB));
    for (String limit : panel.dialect.listedSettings()) {
      addUnlessEmpty(row, limit, machine.settings.getOrDefault(limit, ""), context.behaviour());
    }
    boolean running = machine.runsAt(context.now());
    row.add(power(running, context));
    addFlags(row, machine.phaseAt(context.now()), context);
    RecipeField.of(machine, context).ifPresent(row::add);
    addInferred(row, machine, context);
    if (context.isForInterface()) {
      Element status = Element.of("status").add("prop", "").add("prop", Values.flag(running));
      row.add(status);
    }
    return row;
  }

  private static Element power(boolean running, CallContext context) {
    String raw = running ? "running" : "stopped";
    if (!context.behaviour().translatedColumns()) {
      return Element.of("vmstatus", raw);
    }
    boolean russian = context.language().equals("ru");
    String text = running ? (russian ? "Работает" : "On") : (russian ? "Остановлена" : "Off");
    return Element.translated("vmstatus", raw, text);
  }

  /** A flag column means something by being there. */
  private static void addFlags(Element row, Phase phase, CallContext context) {
    Behaviour behaviour = context.behaviour(Behaviour.class);
    switch (phase) {
      case BUILDING -> row.add("installing", behaviour.flagText());
      case INSTALLING, HANGING -> row.add("installos", behaviour.flagText());
      case FAILED -> {
        if (behaviour.installFailureFlagShown()) {
          addMadeUpFlag(row, "installfailed", context);
        } else {
          row.add("installos", behaviour.flagText());
        }
      }
      case RECIPE -> {
        if (behaviour.recipeFlagsShown()) {
          addMadeUpFlag(row, "recipe", context);
        }
      }
      case RECIPE_FAILED -> {
        if (behaviour.recipeFlagsShown()) {
          addMadeUpFlag(row, "recipefailed", context);
        }
      }
      case DONE -> {}
    }
  }

  private static void addMadeUpFlag(Element row, String name, CallContext context) {
    row.add(name, context.behaviour().flagText());
    context.madeUp("column " + name);
  }

  private void addInferred(Element row, Machine machine, CallContext context) {
    switch (context.behaviour(Behaviour.class).ownerColumn()) {
      case NAME -> row.add("user", machine.owner().name());
      case ID -> row.add("user", machine.owner().key());
      case ABSENT -> {}
    }
    row.add("hostnode", machine.node().name());
    addUnlessEmpty(row, "osname", machine.osTitle, context.behaviour());
  }

  private static void addUnlessEmpty(
      Element row, String column, String value, PanelBehaviour behaviour) {
    if (!value.isEmpty() || behaviour.emptyColumnsAsNodes()) {
      row.add(column, value);
    }
  }
}
