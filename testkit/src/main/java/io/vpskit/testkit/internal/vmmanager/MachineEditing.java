package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;

/** The form {@code vm.edit}: view, create, change. */
final class MachineEditing {

  private final MachineAccess access;
  private final MachineForm form;
  private final MachineCreation creation;
  private final MachineChange change;

  MachineEditing(VmManager panel) {
    this.access = new MachineAccess(panel.machines);
    this.form = new MachineForm(panel);
    this.creation = new MachineCreation(panel);
    this.change = new MachineChange(panel);
  }

  void addTo(FunctionTable functions) {
    functions.forAll("vm.edit", this::edit);
  }

  private Reply edit(CallContext context) {
    if (context.parameters().has("elid")) {
      Machine machine = access.require(context.parameter("elid"), context);
      return context.saves() ? change.apply(machine, context) : form.view(machine, context);
    }
    if (!context.caller().isAdministrator()) {
      throw Refusal.noAccess("vm.edit");
    }
    return context.saves() ? creation.create(context) : form.empty(context);
  }
}
