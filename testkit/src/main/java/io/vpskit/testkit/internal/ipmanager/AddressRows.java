package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import io.vpskit.testkit.internal.address.Address;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.List;

/** How a booked address is shown. */
final class AddressRows {

  private final IpManager panel;

  AddressRows(IpManager panel) {
    this.panel = panel;
  }

  /** A row of the listing; an administrator sees more. */
  Element row(Booking booking, CallContext context) {
    Element row = Element.of("elem");
    for (Element column : columns(booking, context)) {
      if (!column.text().isEmpty() || context.behaviour().emptyColumnsAsNodes()) {
        row.add(column);
      }
    }
    return row;
  }

  /** The fields of the form. */
  List<Element> fields(Booking booking, CallContext context) {
    List<Element> fields = new ArrayList<>();
    fields.add(Element.of("elid", booking.address().toString()));
    fields.addAll(columns(booking, context));
    addNetwork(fields, booking.address(), context);
    return fields;
  }

  private List<Element> columns(Booking booking, CallContext context) {
    List<Element> columns = new ArrayList<>();
    columns.add(Element.of("ip", booking.address().toString()));
    columns.add(Element.of("domain", reverseName(booking, context)));
    columns.add(Element.of("iptype", booking.group));
    columns.add(Element.of("note", booking.note));
    if (context.caller().isAdministrator()) {
      context.madeUp("owner and protected");
      columns.add(Element.of("owner", booking.owner().name()));
      columns.add(
          Element.of("protected", Values.flag(panel.addresses.isProtected(booking.address()))));
    }
    return columns;
  }

  static String reverseName(Booking booking, CallContext context) {
    boolean dotted =
        !booking.reverseName.isEmpty()
            && context.behaviour(IpManagerBehaviour.class).dotAfterReverseNames();
    return dotted ? booking.reverseName + "." : booking.reverseName;
  }

  /** Mask and gateway, if the panel shows them. */
  void addNetwork(List<Element> fields, Address address, CallContext context) {
    if (!context.behaviour(IpManagerBehaviour.class).networkFieldsShown()) {
      return;
    }
    context.madeUp("mask and gateway");
    panel
        .rights
        .networkOf(address)
        .ifPresent(
            network -> {
              fields.add(Element.of("mask", network.mask()));
              fields.add(Element.of("gateway", network.gateway()));
            });
  }
}
