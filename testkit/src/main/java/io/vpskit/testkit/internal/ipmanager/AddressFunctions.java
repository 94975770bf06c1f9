package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import io.vpskit.testkit.catalogue.AddressFamily;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The addresses: {@code ip} and its relatives, for users and administrators. */
final class AddressFunctions {

  private final IpManager panel;
  private final AddressRows rows;
  private final ListFilters filters = new ListFilters();

  AddressFunctions(IpManager panel) {
    this.panel = panel;
    this.rows = new AddressRows(panel);
  }

  void addTo(FunctionTable functions) {
    functions
        .forAll("ip", this::list)
        .forAll("ip.filter", filters::filter)
        .forAll("ip.edit", this::edit)
        .actionForAll("ip.delete", this::delete);
  }

  private Reply list(CallContext context) {
    List<Element> all =
        visible(context).stream().map(booking -> rows.row(booking, context)).toList();
    return new Reply.Rows("ip", filters.apply(all, context));
  }

  private Collection<Booking> visible(CallContext context) {
    Account caller = context.caller();
    return caller.isAdministrator() ? panel.addresses.all() : panel.addresses.of(caller);
  }

  private Reply edit(CallContext context) {
    if (context.parameters().has("elid")) {
      Booking booking = require(context.parameter("elid"), context);
      return context.saves() ? change(booking, context) : view(booking, context);
    }
    return context.saves() ? allocate(context) : emptyForm(context);
  }

  private Reply emptyForm(CallContext context) {
    context.madeUp("the empty form");
    Element families = Values.choices("family");
    for (AddressFamily family : AddressFamily.values()) {
      families.add(Values.choice(family.wireName(), family.name(), context));
    }
    List<Element> fields =
        List.of(
            Element.of("family", AddressFamily.IPV4.wireName()),
            Element.of("iptype"),
            Element.of("ip"),
            Element.of("domain"),
            Element.of("note"));
    return new Reply.Form(fields, List.of(families, groupChoices(context)));
  }

  private Element groupChoices(CallContext context) {
    Element choices = Values.choices("iptype");
    List<Grant> grants = panel.rights.of(context.caller());
    panel.rights.groups().stream()
        .filter(group -> grants.stream().anyMatch(grant -> grant.groups().contains(group)))
        .forEach(group -> choices.add(Values.choice(group, group, context)));
    return choices;
  }

  private Reply view(Booking booking, CallContext context) {
    return new Reply.Form(rows.fields(booking, context), List.of(groupChoices(context)));
  }

  private Reply allocate(CallContext context) {
    String reverseName = reverseName(context);
    Account owner = owner(context);
    Allocation.Choice choice = new Allocation(panel, context).choose();
    Booking booking =
        panel.addresses.book(
            choice.address(),
            owner,
            choice.group(),
            reverseName,
            context.parameter("note"),
            context.now());
    panel.changed();
    return new Reply.Done(allocated(booking, context));
  }

  private List<Element> allocated(Booking booking, CallContext context) {
    context.madeUp("the reply to an allocation");
    List<Element> results = new ArrayList<>();
    String address = booking.address().toString();
    switch (context.behaviour(IpManagerBehaviour.class).allocationReply()) {
      case IP_AND_ID -> {
        results.add(Element.of("id", address));
        results.add(Element.of("ip", address));
      }
      case IP -> results.add(Element.of("ip", address));
      case ID -> results.add(Element.of("id", address));
      case NONE -> {}
    }
    rows.addNetwork(results, booking.address(), context);
    return results;
  }

  /** An administrator can book for somebody else. */
  private Account owner(CallContext context) {
    if (!context.caller().isAdministrator() || !context.parameters().has("owner")) {
      return context.caller();
    }
    context.madeUp("the owner of an allocation");
    return panel.accounts().requireName(context.parameter("owner"));
  }

  private Reply change(Booking booking, CallContext context) {
    String group = context.parameters().find("iptype").orElse(booking.group);
    if (!group.equals(booking.group)) {
      checkGroup(group, booking.address(), context);
    }
    String reverseName = isKept("domain", context) ? booking.reverseName : reverseName(context);
    String note = isKept("note", context) ? booking.note : context.parameter("note");
    booking.group = group;
    booking.reverseName = reverseName;
    booking.note = note;
    panel.changed();
    return Reply.done();
  }

  private static boolean isKept(String field, CallContext context) {
    return context.parameters().findEvenEmpty(field).isEmpty()
        && !context.behaviour(IpManagerBehaviour.class).unsentFieldsEmptied();
  }

  private void checkGroup(String group, Address address, CallContext context) {
    if (!panel.rights.groups().contains(group)) {
      throw Refusal.badValue("iptype", group);
    }
    boolean allowed =
        panel.rights.of(context.caller()).stream()
            .anyMatch(
                grant -> grant.interval().contains(address) && grant.groups().contains(group));
    if (!allowed) {
      throw Allocation.refusal(
          context.behaviour(IpManagerBehaviour.class).groupNotAllowedError(), group);
    }
  }

  /** Shown and sent with or without a dot at its end, kept without. */
  private static String reverseName(CallContext context) {
    return context
        .parameters()
        .find("domain")
        .map(Values::domain)
        .map(name -> name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
        .orElse("");
  }

  /** Looks at all addresses before any is released. */
  private Reply delete(CallContext context) {
    context.madeUp("the name ip.delete");
    context.required("elid");
    List<Booking> released =
        context.parameters().list("elid").stream()
            .distinct()
            .map(key -> require(key, context))
            .toList();
    for (Booking booking : released) {
      if (panel.addresses.isProtected(booking.address())) {
        throw Refusal.badValue("elid", booking.address().toString());
      }
    }
    released.forEach(booking -> release(booking, context));
    return Reply.done();
  }

  private void release(Booking booking, CallContext context) {
    IpManagerBehaviour behaviour = context.behaviour(IpManagerBehaviour.class);
    if (context.caller().isAdministrator() || !behaviour.releasedAddressesChecked()) {
      panel.addresses.release(booking, context.now());
    } else {
      panel.addresses.release(booking, context.now(), behaviour.checkInterval());
    }
    panel.changed();
  }

  /** The booking of that address, however it is spelled, if the caller sees it. */
  private Booking require(String key, CallContext context) {
    Account caller = context.caller();
    return parse(key)
        .flatMap(panel.addresses::find)
        .filter(booking -> caller.isAdministrator() || booking.owner() == caller)
        .orElseThrow(() -> Refusal.missed("ip", key));
  }

  private static Optional<Address> parse(String key) {
    try {
      return Optional.of(Address.parse(key));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
