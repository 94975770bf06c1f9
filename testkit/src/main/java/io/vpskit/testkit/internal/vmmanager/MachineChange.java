package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.ConsoleRenewal;
import io.vpskit.testkit.behaviour.MachineOperation;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Changes machines: owner, resources, host name, block, on OVZ disk and password. Fields that are
 * left out or equal to the present value change nothing, so a client may send the whole form back.
 * All fields are checked before the first one is changed.
 */
final class MachineChange {

  private final VmManager panel;
  private final MachineAccess access;
  private final Passwords passwords;

  MachineChange(VmManager panel) {
    this.panel = panel;
    this.access = new MachineAccess(panel.machines);
    this.passwords = new Passwords(panel.shelf);
  }

  Reply apply(Machine machine, CallContext context) {
    access.guard(machine, MachineOperation.CHANGE, context);
    List<Runnable> changes = new ArrayList<>();
    Fields fields = new Fields(context, changes);
    fields.open("domain", machine.domain, value -> machine.domain = value, Values::domain);
    fields.reserved("name", machine.name(), value -> rename(machine, value), Values::name);
    checkName(machine, context);
    collectOwner(machine, fields, context);
    collectResources(machine, fields, context);
    String blocked = Values.flag(machine.blocked);
    fields.reserved("blocked", blocked, value -> machine.blocked = Values.isOn(value));
    if (panel.dialect.passwordInForm() && context.parameters().has("password")) {
      SecretText password = passwords.ofMachine(context, machine.osTemplate);
      changes.add(
          () ->
              panel.credentials.changeRootPassword(
                  machine,
                  password,
                  context.behaviour(Behaviour.class).consoleRenewal(),
                  context.now()));
    }
    collectConsolePassword(machine, context, changes);
    changes.forEach(Runnable::run);
    if (!changes.isEmpty()) {
      panel.changed();
    }
    if (panel.dialect.liveResize() || !context.behaviour(Behaviour.class).resourcesNeedRestart()) {
      machine.resizeGuest();
    }
    return new Reply.Done(List.of(Element.of("elid", machine.id())));
  }

  /** Nobody has seen this parameter; where it is not that which renews it, it is ignored. */
  private void collectConsolePassword(
      Machine machine, CallContext context, List<Runnable> changes) {
    boolean honoured =
        panel.dialect.fullVirtualization()
            && context.behaviour(Behaviour.class).consoleRenewal() == ConsoleRenewal.BY_FORM_FIELD;
    Optional<String> wanted = context.parameters().find("vncpassword");
    if (!honoured || wanted.filter(it -> !machine.consolePassword.matches(it)).isEmpty()) {
      return;
    }
    context.madeUp("parameter vncpassword of vm.edit");
    SecretText password = SecretText.of(wanted.get());
    changes.add(() -> panel.credentials.setConsolePassword(machine, password, context.now()));
  }

  private void checkName(Machine machine, CallContext context) {
    String name = context.parameters().find("name").orElse(machine.name());
    if (!name.equals(machine.name())
        && panel.machines.isNameTaken(name)
        && !context.behaviour(Behaviour.class).duplicateMachineNamesAllowed()) {
      throw Refusal.exists("vm", name);
    }
  }

  private void rename(Machine machine, String name) {
    panel.machines.rename(machine, name);
  }

  private void collectOwner(Machine machine, Fields fields, CallContext context) {
    Optional<Account> owner = context.parameters().find("user").map(panel.accounts()::requireId);
    fields.reserved(
        "user",
        machine.owner().key(),
        key -> panel.machines.changeOwner(machine, owner.orElseThrow()));
  }

  private void collectResources(Machine machine, Fields fields, CallContext context) {
    fields.reserved(
        "mem",
        Long.toString(machine.memoryMiB),
        value -> panel.machines.resize(machine, Long.parseLong(value)),
        value -> checkMemory(machine, value));
    String cores = panel.dialect.coresField();
    fields.reserved(
        cores,
        Integer.toString(machine.cores),
        value -> machine.cores = Integer.parseInt(value),
        value -> Integer.toString(Values.positiveInt(cores, value)));
    for (String name : panel.dialect.settings().keySet()) {
      String present = machine.settings.getOrDefault(name, "");
      fields.reserved(name, present, value -> machine.settings.put(name, value));
    }
    collectDisk(machine, fields, context);
  }

  private static String checkMemory(Machine machine, String value) {
    long memory = Values.positive("mem", value);
    if (memory - machine.memoryMiB > machine.node().freeMiB()) {
      throw Refusal.noRoom(value);
    }
    return Long.toString(memory);
  }

  private void collectDisk(Machine machine, Fields fields, CallContext context) {
    String disk = panel.dialect.diskField();
    String present = Long.toString(machine.diskMiB);
    if (panel.dialect.diskChanges()) {
      fields.reserved(
          disk,
          present,
          value -> machine.diskMiB = Long.parseLong(value),
          value -> checkDisk(machine, value, context));
    } else if (context.behaviour(Behaviour.class).diskChangeRefused()
        && !context.parameters().find(disk).orElse(present).equals(present)) {
      throw Refusal.badValue(disk, context.parameter(disk));
    }
  }

  private String checkDisk(Machine machine, String value, CallContext context) {
    String disk = panel.dialect.diskField();
    long wanted = Values.positive(disk, value);
    boolean shrinks =
        wanted < machine.diskMiB && context.behaviour(Behaviour.class).diskShrinkRefused();
    if (shrinks || wanted < machine.usedDiskMiB()) {
      throw Refusal.badValue(disk, value);
    }
    return Long.toString(wanted);
  }

  /** Collects what really changes. */
  private record Fields(CallContext context, List<Runnable> changes) {

    /** A check that gives the value in its usual spelling. */
    @FunctionalInterface
    interface Check {
      String checked(String value);
    }

    /** A field that every owner may change. */
    void open(String name, String present, Consumer<String> change, Check check) {
      context
          .parameters()
          .find(name)
          .filter(value -> !value.equals(present))
          .map(check::checked)
          .ifPresent(value -> changes.add(() -> change.accept(value)));
    }

    /** A field for administrators. */
    void reserved(String name, String present, Consumer<String> change, Check check) {
      open(
          name,
          present,
          change,
          value -> {
            if (!context.caller().isAdministrator()) {
              throw Refusal.noAccess(name);
            }
            return check.checked(value);
          });
    }

    void reserved(String name, String present, Consumer<String> change) {
      reserved(name, present, change, value -> value);
    }
  }
}
