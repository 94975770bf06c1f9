package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.VmManagerEdition;
import io.vpskit.testkit.internal.fault.Usual;
import io.vpskit.testkit.internal.ledger.LedgerBook;
import io.vpskit.testkit.internal.ledger.SecretBook;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.PanelModel;
import io.vpskit.testkit.internal.panel.Refusal;
import java.time.Instant;

/** A VMmanager: its state, and its functions over it. Guarded by the panel's lock. */
public final class VmManager extends PanelModel {

  final Dialect dialect;
  final Machines machines;
  final Nodes nodes;
  final AddressPool addresses;
  final Presets presets;
  final Shelf shelf;
  final SecretBook secrets;
  final Credentials credentials;
  final Traffic traffic = new Traffic();

  public VmManager(VmManagerEdition edition, Catalogue catalogue, LedgerBook ledger) {
    super(Dialect.of(edition).binary(), ledger);
    this.dialect = Dialect.of(edition);
    this.addresses = new AddressPool(catalogue.addressRanges());
    this.secrets = ledger.secrets();
    this.credentials = new Credentials(secrets, dialect);
    this.machines = new Machines(addresses, ledger, credentials);
    this.nodes = new Nodes(catalogue.nodes());
    this.presets = new Presets(catalogue.presets(), dialect);
    this.shelf = new Shelf(catalogue);
    new MachineListing(this).addTo(functions());
    new MachineEditing(this).addTo(functions());
    new MachineActions(this).addTo(functions());
    new AddressFunctions(this).addTo(functions());
    new AccountFunctions(this).addTo(functions());
    new RightsFunctions(this).addTo(functions());
    new PresetFunctions(this).addTo(functions());
    new ShelfFunctions(this).addTo(functions());
    new NodeFunctions(this).addTo(functions());
    new ReportFunctions(this).addTo(functions());
  }

  @Override
  public void settle(Instant now) {
    if (machines.settle(now)) {
      changed();
    }
  }

  @Override
  public Refusal usualRefusal(Usual usual, CallContext context) {
    return switch ((MachineTrouble) usual) {
      case NO_FREE_ADDRESS -> Refusal.noAddress(context.parameter("family"));
      case NO_ROOM -> Refusal.noRoom(context.parameter("mem"));
      case BUSY -> MachineAccess.busy(context, context.parameter("elid"));
      case NAME_TAKEN ->
          context.function().startsWith("user")
              ? Refusal.userExists(context.parameter("name"))
              : Refusal.exists("vm", context.parameter("name"));
    };
  }
}
