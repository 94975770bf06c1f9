package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.behaviour.IpManagerBehaviour;
import io.vpskit.testkit.internal.fault.Usual;
import io.vpskit.testkit.internal.ledger.BookingBook;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.PanelModel;
import io.vpskit.testkit.internal.panel.Refusal;
import java.time.Instant;

/** An IPmanager: its state, and its functions over it. Guarded by the panel's lock. */
public final class IpManager extends PanelModel {

  final AddressBook addresses;
  final Rights rights;

  public IpManager(AddressPlan plan, BookingBook ledger) {
    super("ipmgr", ledger);
    this.rights = new Rights(plan);
    this.addresses = new AddressBook(rights::isGateway, ledger);
    new AddressFunctions(this).addTo(functions());
    new AccountFunctions(this, ledger.secrets()).addTo(functions());
    new ReportFunctions(this).addTo(functions());
    new NameServerFunctions().addTo(functions());
  }

  @Override
  public void settle(Instant now) {
    if (addresses.settle(now)) {
      changed();
    }
  }

  @Override
  public Refusal usualRefusal(Usual usual, CallContext context) {
    IpManagerBehaviour behaviour = context.behaviour(IpManagerBehaviour.class);
    return switch ((AddressTrouble) usual) {
      case NO_FREE_ADDRESS -> Allocation.refusal(behaviour.noFreeAddressError(), "");
      case NOT_AVAILABLE ->
          Allocation.refusal(behaviour.addressNotAvailableError(), context.parameter("ip"));
    };
  }
}
