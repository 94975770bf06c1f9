package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.MachineOperation;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.List;

/** The addresses of a machine: {@code iplist}, {@code iplist.edit}, {@code iplist.delete}. */
final class AddressFunctions {

  private final VmManager panel;
  private final MachineAccess access;

  AddressFunctions(VmManager panel) {
    this.panel = panel;
    this.access = new MachineAccess(panel.machines);
  }

  void addTo(FunctionTable functions) {
    functions
        .forAll("iplist", this::list)
        .forAll("iplist.edit", this::edit)
        .actionForAdministrators("iplist.delete", this::delete);
  }

  private Reply list(CallContext context) {
    Machine machine = access.require(context.required("elid"), context);
    List<Element> rows = new ArrayList<>();
    if (context.behaviour(Behaviour.class).addressGroupRows()) {
      rows.add(Element.of("elem").add("id", "public").add("name", "public").add("type", "group"));
    }
    for (MachineAddress address : machine.addresses) {
      rows.add(
          Element.of("elem")
              .add("id", address.key())
              .add("ip", address.ip())
              .add("domain", address.domain())
              .add("family", address.address().family().wireName()));
    }
    return new Reply.Rows("id", rows);
  }

  private Reply edit(CallContext context) {
    Machine machine = access.require(context.required("plid"), context);
    if (!context.parameters().has("elid")) {
      return context.saves() ? add(machine, context) : emptyForm(machine, context);
    }
    MachineAddress address = requireAddress(machine, context.parameter("elid"));
    return context.saves() ? rename(machine, address, context) : form(address);
  }

  private Reply add(Machine machine, CallContext context) {
    if (!context.caller().isAdministrator()) {
      throw Refusal.noAccess("iplist.edit");
    }
    access.guard(machine, MachineOperation.CHANGE_ADDRESSES, context);
    String domain = context.parameters().find("domain").map(Values::domain).orElse(machine.domain);
    String family = context.parameters().find("family").orElse("ipv4");
    if (context.parameters().has("ip")) {
      context.madeUp("parameter ip of iplist.edit");
    }
    Address taken = AddressChoice.take(panel.addresses, family, context);
    MachineAddress address = panel.machines.addAddress(machine, taken, domain);
    panel.changed();
    return new Reply.Done(List.of(Element.of("id", address.id()), Element.of("ip", address.ip())));
  }

  private Reply rename(Machine machine, MachineAddress address, CallContext context) {
    access.guard(machine, MachineOperation.CHANGE_ADDRESSES, context);
    String domain = Values.domain(context.required("domain"));
    int place = machine.addresses.indexOf(address);
    machine.addresses.set(place, new MachineAddress(address.id(), address.address(), domain));
    panel.changed();
    return Reply.done();
  }

  private static Reply emptyForm(Machine machine, CallContext context) {
    Element families = Values.choices("family");
    families
        .add(Values.choice("ipv4", "IPv4", context))
        .add(Values.choice("ipv6", "IPv6", context));
    return new Reply.Form(
        List.of(Element.of("domain", machine.domain), Element.of("family", "ipv4")),
        List.of(families));
  }

  private static Reply form(MachineAddress address) {
    return new Reply.Form(
        List.of(
            Element.of("elid", address.id()),
            Element.of("ip", address.ip()),
            Element.of("domain", address.domain())),
        List.of());
  }

  private Reply delete(CallContext context) {
    Machine machine = access.require(context.required("plid"), context);
    access.guard(machine, MachineOperation.CHANGE_ADDRESSES, context);
    context.required("elid");
    for (String key : context.parameters().list("elid")) {
      MachineAddress address = requireAddress(machine, key);
      if (machine.addresses.size() == 1) {
        // A machine has at least one address.
        throw Refusal.badValue("elid", key);
      }
      panel.machines.removeAddress(machine, address);
      panel.changed();
    }
    return Reply.done();
  }

  private static MachineAddress requireAddress(Machine machine, String key) {
    return machine.addresses.stream()
        .filter(address -> address.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.missed("iplist", key));
  }
}
