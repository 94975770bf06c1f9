package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.MachineOperation;
import io.vpskit.testkit.internal.panel.BrowserPages;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Refusal;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.panel.SecretText;
import io.vpskit.testkit.internal.panel.Values;
import io.vpskit.testkit.internal.wire.Element;
import java.util.List;
import java.util.function.Consumer;

/** What is done to machines: power, password, reinstallation, deletion, console. */
final class MachineActions {

  private final VmManager panel;
  private final MachineAccess access;
  private final MachineForm form;
  private final Installer installer;
  private final Passwords passwords;

  MachineActions(VmManager panel) {
    this.panel = panel;
    this.access = new MachineAccess(panel.machines);
    this.form = new MachineForm(panel);
    this.installer = new Installer(panel);
    this.passwords = new Passwords(panel.shelf);
  }

  void addTo(FunctionTable functions) {
    functions
        .actionForAll("vm.start", context -> power(true, MachineOperation.START, context))
        .actionForAll("vm.stop", context -> power(false, MachineOperation.STOP, context))
        .actionForAll("vm.restart", this::restart)
        .actionForAdministrators("vm.delete", this::delete)
        .forAll("vm.reinstall", this::reinstall);
    if (panel.dialect.fullVirtualization()) {
      functions.forAll("vm.novnc", this::console).forAll("novnc", this::console);
    }
    if (!panel.dialect.passwordInForm()) {
      functions.forAll("vm.chpasswd", this::changePassword);
    }
  }

  private Reply power(boolean on, MachineOperation operation, CallContext context) {
    return each(
        operation,
        context,
        machine -> {
          if (machine.poweredOn() != on) {
            if (on) {
              machine.startIfStopped();
            } else {
              machine.stop();
            }
            panel.changed();
          }
        });
  }

  private Reply restart(CallContext context) {
    return each(
        MachineOperation.RESTART,
        context,
        machine -> {
          machine.start();
          panel.changed();
        });
  }

  private Reply delete(CallContext context) {
    return each(
        MachineOperation.DELETE,
        context,
        machine -> {
          panel.machines.delete(machine, context.now());
          panel.changed();
        });
  }

  /** One after the other; the first that is refused ends the call, the ones before it are done. */
  private Reply each(MachineOperation operation, CallContext context, Consumer<Machine> action) {
    context.required("elid");
    for (String key : context.parameters().list("elid")) {
      Machine machine = access.require(key, context);
      access.guard(machine, operation, context);
      action.accept(machine);
    }
    return Reply.done();
  }

  private Reply changePassword(CallContext context) {
    Machine machine = access.require(context.required("elid"), context);
    if (!context.saves()) {
      return new Reply.Form(List.of(Element.of("elid", machine.id())), List.of());
    }
    access.guard(machine, MachineOperation.CHANGE_PASSWORD, context);
    changeRootPassword(machine, passwords.ofMachine(context, machine.osTemplate), context);
    panel.changed();
    return Reply.done();
  }

  private Reply reinstall(CallContext context) {
    Machine machine = access.require(context.required("elid"), context);
    if (!context.saves()) {
      return new Reply.Form(
          List.of(Element.of("elid", machine.id())),
          List.of(form.osTemplates(context), form.recipes(context)));
    }
    access.guard(machine, MachineOperation.REINSTALL, context);
    Installer.Choice choice = installer.choice(context);
    if (choice.osTemplate().isEmpty()) {
      throw Refusal.parameterMissed(panel.dialect.osField());
    }
    if (Values.isOn(context.parameter("new_password"))) {
      changeRootPassword(machine, passwords.ofMachine(context, choice.osTemplateName()), context);
    }
    context
        .parameters()
        .findEvenEmpty("sshpubkey")
        .ifPresent(keys -> panel.credentials.changeKeys(machine, keys, context.now()));
    machine.start();
    machine.installation = installer.reinstalling(choice, context);
    installer.note(machine, choice);
    panel.machines.bend(machine, context.plan().bends(MachineBend.class), context.now());
    panel.changed();
    return Reply.done();
  }

  private void changeRootPassword(Machine machine, SecretText password, CallContext context) {
    panel.credentials.changeRootPassword(
        machine, password, context.behaviour(Behaviour.class).consoleRenewal(), context.now());
  }

  private Reply console(CallContext context) {
    Machine machine = access.require(context.required("elid"), context);
    return new Reply.Page(BrowserPages.console(machine.name()));
  }
}
