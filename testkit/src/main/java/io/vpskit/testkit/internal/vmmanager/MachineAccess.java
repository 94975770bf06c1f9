package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.MachineOperation;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.vmmanager.Installation.Phase;
import java.time.Instant;

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

  /**
   * Refuses the operation while the machine is under installation, or to the owner of a blocked
   * one, if the panel is like that.
   */
  void guard(Machine machine, MachineOperation operation, CallContext context) {
    Behaviour behaviour = context.behaviour(Behaviour.class);
    if (isLocked(machine, context.caller(), behaviour)) {
      context.madeUp("the effect of a block");
      throw Refusal.noAccess(context.function());
    }
    if (isBusy(machine, operation, behaviour, context.now())) {
      throw busy(context, machine.key());
    }
  }

  /** Whether a block keeps this account from doing anything to the machine. */
  static boolean isLocked(Machine machine, Account caller, Behaviour behaviour) {
    return machine.blocked && behaviour.blockLocksOwnerOut() && !caller.isAdministrator();
  }

  /** Whether the machine cannot take the operation because it is under installation. */
  static boolean isBusy(
      Machine machine, MachineOperation operation, Behaviour behaviour, Instant now) {
    Phase phase = machine.phaseAt(now);
    boolean underInstallation = phase == Phase.BUILDING || phase == Phase.INSTALLING;
    return underInstallation && behaviour.refusedDuringInstallation().contains(operation);
  }

  static Refusal busy(CallContext context, String key) {
    PanelError error = context.behaviour(Behaviour.class).busyError();
    String value = error.value().isEmpty() ? key : error.value();
    return Refusal.scripted(new PanelError(error.type(), error.object(), value, error.message()));
  }
}
