package io.vpskit.provisioning.internal.gateway;

import io.vpskit.core.call.IpLiteral;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineAddress;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.operation.IpText;
import io.vpskit.vmmanager.VmManager;
import io.vpskit.vmmanager.machine.AddressChoice;
import io.vpskit.vmmanager.machine.AddressFamily;
import io.vpskit.vmmanager.machine.MachineId;
import java.util.Optional;

/** The part of the adapter to VMmanager 5 that deals with the addresses of machines. */
final class VmManagerAddresses {
  private final VmManager panel;

  VmManagerAddresses(VmManager panel) {
    this.panel = panel;
  }

  /** How the panel is told which address is wanted. */
  static AddressChoice choice(
      io.vpskit.provisioning.AddressFamily family, Optional<String> address) {
    return address
        .<AddressChoice>map(AddressChoice.Exactly::new)
        .orElseGet(() -> new AddressChoice.Any(AddressFamily.valueOf(family.name())));
  }

  Answer send(MachineCall call) {
    if (call instanceof MachineCall.ListAddresses list) {
      return new Answer.MachineAddresses(
          panel.addresses().list(machine(list.machine())).stream()
              .map(VmManagerAddresses::view)
              .toList());
    } else if (call instanceof MachineCall.AddAddress add) {
      AddressChoice choice = choice(add.family(), add.ip());
      return new Answer.Created(
          panel.addresses().add(machine(add.machine()), choice, add.ptr()).address());
    } else if (call instanceof MachineCall.RemoveAddress remove) {
      MachineId machine = machine(remove.machine());
      row(machine, remove.ip()).ifPresent(row -> panel.addresses().remove(machine, row.id()));
      return new Answer.Done();
    } else if (call instanceof MachineCall.ChangePtr change) {
      return changePtr(change);
    }
    throw new IllegalStateException("nobody sends " + call.title());
  }

  private Answer changePtr(MachineCall.ChangePtr change) {
    MachineId machine = machine(change.machine());
    Optional<io.vpskit.vmmanager.machine.MachineAddress> row = row(machine, change.ip());
    if (row.isEmpty()) {
      return new Answer.Refused(
          Answer.Reason.NOT_THERE,
          "machine " + change.machine() + " does not have the address " + change.ip());
    }
    panel.addresses().changeReverseName(machine, row.get().id(), change.ptr());
    return new Answer.Done();
  }

  private Optional<io.vpskit.vmmanager.machine.MachineAddress> row(MachineId machine, String ip) {
    return panel.addresses().list(machine).stream()
        .filter(it -> IpLiteral.isSame(it.address(), ip))
        .findFirst();
  }

  private static MachineAddress view(io.vpskit.vmmanager.machine.MachineAddress row) {
    return new MachineAddress(
        row.address(),
        row.family()
            .map(it -> io.vpskit.provisioning.AddressFamily.valueOf(it.name()))
            .or(() -> IpText.family(row.address()))
            .orElse(io.vpskit.provisioning.AddressFamily.IPV4));
  }

  private static MachineId machine(String id) {
    return new MachineId(Long.parseLong(id));
  }
}
