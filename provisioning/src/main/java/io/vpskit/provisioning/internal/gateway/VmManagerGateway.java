package io.vpskit.provisioning.internal.gateway;

import io.vpskit.core.BrowserLink;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.RecipeSignal;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.vmmanager.VmManager;
import io.vpskit.vmmanager.account.AccountCreation;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.account.AccountRights;
import io.vpskit.vmmanager.machine.CreatedMachine;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.OwnerChange;
import java.util.Optional;
import java.util.function.Supplier;

/** The adapter to VMmanager 5: our words to its client, its exceptions to our answers. */
public final class VmManagerGateway implements MachineGateway {
  private final VmManager panel;
  private final Machines machines;
  private final VmManagerAddresses addresses;
  private final RequestCounter requests;
  private final Supplier<Secret> passwords;

  private VmManagerGateway(
      VmManager panel, Machines machines, RequestCounter requests, Supplier<Secret> passwords) {
    this.panel = panel;
    this.machines = machines;
    this.addresses = new VmManagerAddresses(panel);
    this.requests = requests;
    this.passwords = passwords;
  }

  /**
   * Prepares the connection; nothing is sent yet.
   *
   * @param signal by what it becomes known how far a recipe is; the panel may be the one who tells
   * @param passwords makes the passwords of new accounts, which nobody needs to know
   */
  public static VmManagerGateway connect(
      PanelSettings settings, RecipeSignal signal, Supplier<Secret> passwords) {
    RequestCounter requests = new RequestCounter(settings.callListener());
    PanelSettings counted = PanelSettings.builder().from(settings).callListener(requests).build();
    VmManager panel = VmManager.connect(counted);
    return new VmManagerGateway(
        panel,
        panel.machines().recognisingRecipesBy(RecipeColumns.of(signal)),
        requests,
        passwords);
  }

  @Override
  public PanelGateway.Reply perform(MachineCall call) {
    PanelGateway.Reply reply = Answers.of(call, requests, () -> send(call));
    boolean vanished =
        call instanceof MachineCall.ReadMachine
            && reply.answer() instanceof Answer.Refused refused
            && refused.reason() == Answer.Reason.NOT_THERE;
    return vanished
        ? new PanelGateway.Reply(new Answer.Sighted(Optional.empty()), reply.requests())
        : reply;
  }

  /** The functions of the panel behind our words. */
  private Answer send(MachineCall call) {
    if (call instanceof MachineCall.FindAccount find) {
      return new Answer.Found(
          panel.accounts().findByName(find.accountName()).map(account -> text(account.id())));
    } else if (call instanceof MachineCall.CreateAccount create) {
      return createAccount(create);
    } else if (call instanceof MachineCall.FindPreset find) {
      return new Answer.Found(
          panel
              .presets()
              .findByName(find.presetName())
              .map(preset -> Long.toString(preset.id().value())));
    } else if (call instanceof MachineCall.CreatePreset create) {
      return createPreset(create.blueprint());
    } else if (call instanceof MachineCall.MakePanelLink link) {
      return linked(panel.sessions().panelLink(link.accountName()));
    } else if (call instanceof MachineCall.MakeConsoleLink link) {
      return linked(panel.sessions().consoleLink(link.accountName(), machine(link.machine())));
    } else if (call instanceof MachineCall.ReportTraffic report) {
      return new Answer.Traffic(
          machines.monthlyTraffic(machine(report.machine())).stream()
              .map(VmManagerViews::of)
              .toList());
    } else if (call instanceof MachineCall.LockOwnerOut lock) {
      panel.accountRights().suspend(lock.accountName(), AccountRights.SWITCHING_ON);
      return new Answer.Done();
    } else if (call instanceof MachineCall.LetOwnerIn letIn) {
      panel.accountRights().resume(letIn.accountName(), AccountRights.SWITCHING_ON);
      return new Answer.Done();
    } else if (call instanceof MachineCall.ListMachines) {
      return new Answer.Listed(machines.list().stream().map(VmManagerViews::of).toList());
    }
    return sendToMachine(call);
  }

  private Answer sendToMachine(MachineCall call) {
    if (call instanceof MachineCall.CreateMachine create) {
      return createMachine(create);
    } else if (call instanceof MachineCall.ReadMachine read) {
      return new Answer.Sighted(
          numbered(read.machine()).map(id -> VmManagerViews.of(machines.view(id))));
    } else if (call instanceof MachineCall.ChangeOwner change) {
      machines.changeOwner(
          machine(change.machine()), account(change.account()), OwnerChange.WHOLE_FORM_IF_REFUSED);
    } else if (call instanceof MachineCall.ChangePassword change) {
      machines.changePassword(machine(change.machine()), change.password());
    } else if (call instanceof MachineCall.ChangeHostName change) {
      machines.changeHostName(machine(change.machine()), change.hostName());
    } else if (call instanceof MachineCall.ChangeScreenPassword change) {
      machines.changeScreenPassword(machine(change.machine()), change.password());
    } else if (call instanceof MachineCall.ChangeResources change) {
      machines.changeResources(
          machine(change.machine()),
          VmManagerRequests.resources(change.blueprint(), panel.edition()));
    } else if (call instanceof MachineCall.ReinstallMachine reinstall) {
      machines.reinstall(
          machine(reinstall.machine()), VmManagerRequests.reinstallation(reinstall.blueprint()));
    } else if (call instanceof MachineCall.StartMachine start) {
      machines.start(machine(start.machine()));
    } else if (call instanceof MachineCall.StopMachine stop) {
      machines.stop(machine(stop.machine()));
    } else if (call instanceof MachineCall.RestartMachine restart) {
      machines.restart(machine(restart.machine()));
    } else if (call instanceof MachineCall.DeleteMachine delete) {
      machines.delete(machine(delete.machine()));
    } else {
      return addresses.send(call);
    }
    return new Answer.Done();
  }

  private static Answer linked(BrowserLink link) {
    return new Answer.Linked(Secret.of(link.reveal()));
  }

  private Answer createAccount(MachineCall.CreateAccount create) {
    AccountCreation creation =
        AccountCreation.builder().name(create.accountName()).password(passwords.get()).build();
    return new Answer.Created(panel.accounts().create(creation).map(VmManagerGateway::text));
  }

  private Answer createPreset(Blueprint blueprint) {
    return new Answer.Created(
        panel
            .presets()
            .create(VmManagerRequests.preset(blueprint))
            .map(preset -> Long.toString(preset.value())));
  }

  private Answer createMachine(MachineCall.CreateMachine create) {
    CreatedMachine created = machines.create(VmManagerRequests.machine(create));
    return new Answer.Created(created.id().map(VmManagerGateway::text));
  }

  /** People name machines, too; what is no number is none of this panel's. */
  private static Optional<MachineId> numbered(String id) {
    return id.matches("[1-9][0-9]{0,17}") ? Optional.of(machine(id)) : Optional.empty();
  }

  private static MachineId machine(String id) {
    return new MachineId(Long.parseLong(id));
  }

  private static AccountId account(String id) {
    return new AccountId(Long.parseLong(id));
  }

  private static String text(MachineId id) {
    return Long.toString(id.value());
  }

  private static String text(AccountId id) {
    return Long.toString(id.value());
  }

  @Override
  public void close() {
    panel.close();
  }
}
