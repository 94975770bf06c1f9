package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes machines. Everything is checked before anything is taken. */
final class MachineCreation {

  private final VmManager panel;
  private final Installer installer;
  private final Passwords passwords;

  MachineCreation(VmManager panel) {
    this.panel = panel;
    this.installer = new Installer(panel);
    this.passwords = new Passwords(panel.shelf);
  }

  Reply create(CallContext context) {
    Installer.Choice choice = installer.choice(context);
    MachinePlan plan = plan(choice, context);
    Node node = panel.nodes.choose(context.parameter("hostnode"), plan.memoryMiB());
    Address address = AddressChoice.take(panel.addresses, context.required("family"), context);
    Installation installation = installer.building(choice, context);
    Machine machine = panel.machines.create(plan, node, address, installation, context.now());
    installer.note(machine, choice);
    panel.machines.bend(machine, context.plan().bends(MachineBend.class), context.now());
    panel.changed();
    return new Reply.Done(results(machine, context));
  }

  private MachinePlan plan(Installer.Choice choice, CallContext context) {
    String name = Values.name(context.required("name"));
    if (panel.machines.isNameTaken(name)
        && !context.behaviour(Behaviour.class).duplicateMachineNamesAllowed()) {
      throw Refusal.exists("vm", name);
    }
    String domain = Values.domain(context.required("domain"));
    Account owner =
        context.parameters().find("user").map(panel.accounts()::requireId).orElse(context.caller());
    Optional<Presets.Entry> preset =
        context.parameters().find("preset").map(panel.presets::require);
    SecretText password = passwords.ofMachine(context, choice.osTemplateName());
    String cores = panel.dialect.coresField();
    String disk = panel.dialect.diskField();
    return new MachinePlan(
        name,
        domain,
        owner,
        preset.map(entry -> entry.name),
        Values.positive("mem", value("mem", preset, context)),
        Values.positiveInt(cores, value(cores, preset, context)),
        Values.positive(disk, value(disk, preset, context)),
        settings(preset, context),
        password,
        context.parameter("sshpubkey"));
  }

  /** What the call says, else what the VPS template says. */
  private static String value(String field, Optional<Presets.Entry> preset, CallContext context) {
    return context
        .parameters()
        .find(field)
        .or(() -> preset.map(entry -> entry.value(field)))
        .orElse("");
  }

  private Map<String, String> settings(Optional<Presets.Entry> preset, CallContext context) {
    Map<String, String> settings = new LinkedHashMap<>();
    panel
        .dialect
        .settings()
        .forEach(
            (name, usual) -> {
              String value = value(name, preset, context);
              settings.put(name, value.isEmpty() ? usual : value);
            });
    return settings;
  }

  private static List<Element> results(Machine machine, CallContext context) {
    List<Element> results = new ArrayList<>(3);
    switch (context.behaviour(Behaviour.class).createReply()) {
      case ID -> results.add(Element.of("id", machine.id()));
      case ELID -> results.add(Element.of("elid", machine.id()));
      case ID_AND_ELID -> {
        results.add(Element.of("id", machine.id()));
        results.add(Element.of("elid", machine.id()));
      }
    }
    results.add(Element.of("ip", machine.mainAddress()));
    return results;
  }
}
