package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.MachineOperation;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.vmmanager.Installation.Phase;

/** Which machines a call may touch, and when. */
final class MachineAccess {

  private final Machines machines;

  MachineAccess(Machines machines) {
    this.machines = machines;
  }

  /** The machine of that key if the caller sees it. */
  Machine require(String key, CallContext context) {
    return machines
        .find(key)
        .filter(
            machine -> context.caller().isAdministrator() || machine.owner() == context.caller())
        .orElseThrow(() -> Refusal.missed("vm", key));
  }

  /** Refuses the operation while the machine is under installation, if the panel is like that. */
  void guard(Machine machine, MachineOperation operation, CallContext context) {
    Phase phase = machine.phaseAt(context.now());
    boolean underInstallation = phase == Phase.BUILDING || phase == Phase.INSTALLING;
    if (underInstallation
        && context.behaviour(Behaviour.class).refusedDuringInstallation().contains(operation)) {
      throw busy(context, machine.key());
    }
  }

  static Refusal busy(CallContext context, String key) {
    PanelError error = context.behaviour(Behaviour.class).busyError();
    String value = error.value().isEmpty() ? key : error.value();
    return Refusal.scripted(new PanelError(error.type(), error.object(), value, error.message()));
  }
}
