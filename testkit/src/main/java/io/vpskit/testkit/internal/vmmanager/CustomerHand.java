package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.MachineOperation;
import io.vpskit.testkit.internal.panel.Account;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does what the owner of a machine does in his browser, as far as the panel lets him. */
public final class CustomerHand {

  private final VmManager panel;
  private final HiddenHand hand;
  private final Supplier<Behaviour> behaviour;
  private final String name;

  public CustomerHand(
      VmManager panel, HiddenHand hand, Supplier<Behaviour> behaviour, String name) {
    this.panel = panel;
    this.hand = hand;
    this.behaviour = behaviour;
    this.name = name;
  }

  public boolean start(String machine) {
    return power(machine, "vm.start", MachineOperation.START, Machine::startIfStopped);
  }

  public boolean stop(String machine) {
    return power(machine, "vm.stop", MachineOperation.STOP, Machine::stop);
  }

  public boolean restart(String machine) {
    return power(machine, "vm.restart", MachineOperation.RESTART, Machine::start);
  }

  private boolean power(
      String key, String function, MachineOperation operation, Consumer<Machine> action) {
    return hand.state.read(
        now -> {
          Account owner = hand.account(name);
          Machine machine = hand.machine(key);
          Behaviour present = behaviour.get();
          boolean allowed =
              owner.enabled()
                  && machine.owner() == owner
                  && !owner.deniedFunctions().contains(function)
                  && !MachineAccess.isLocked(machine, owner, present)
                  && !MachineAccess.isBusy(machine, operation, present, now);
          if (allowed) {
            action.accept(machine);
            panel.changed();
          }
          return allowed;
        });
  }
}
