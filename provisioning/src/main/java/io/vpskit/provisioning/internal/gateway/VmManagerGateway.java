package io.vpskit.provisioning.internal.gateway;

import io.vpskit.core.PanelException;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.RecipeSignal;
import io.vpskit.provisioning.internal.workflow.Answer;
import io.vpskit.provisioning.internal.workflow.Blueprint;
import io.vpskit.provisioning.internal.workflow.MachineCall;
import io.vpskit.vmmanager.VmManager;
import io.vpskit.vmmanager.account.AccountCreation;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.machine.CreatedMachine;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.OwnerChange;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The adapter to VMmanager 5: our words to its client, its exceptions to our answers. */
public final class VmManagerGateway implements MachineGateway {
  private static final Logger LOG = LoggerFactory.getLogger(VmManagerGateway.class);

  /** These say that we are not let in, whatever was asked for. */
  private static final String BAD_LOGIN = "auth";

  private static final String NOT_THERE = "missed";
  private static final String TAKEN = "exists";

  private final VmManager panel;
  private final Machines machines;
  private final RequestCounter requests;
  private final Supplier<Secret> passwords;

  private VmManagerGateway(
      VmManager panel, Machines machines, RequestCounter requests, Supplier<Secret> passwords) {
    this.panel = panel;
    this.machines = machines;
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
    requests.reset();
    Answer answer;
    try {
      answer = send(call);
    } catch (PanelRefusedException e) {
      answer = refused(call, e);
    } catch (PanelUnreachableException e) {
      answer = Outages.of(e);
    } catch (PanelMisuseException e) {
      answer = new Answer.Refused(Answer.Reason.OTHER, e.getMessage());
    } catch (RuntimeException e) {
      answer = unexpected(call, e);
    }
    int made = requests.count();
    LOG.debug("{}: {} in {} requests", call.title(), answer.getClass().getSimpleName(), made);
    return new PanelGateway.Reply(answer, made);
  }

  private static Answer refused(MachineCall call, PanelRefusedException e) {
    if (e.type().equals(BAD_LOGIN)) {
      return new Answer.Unreached(ModuleProblem.Kind.BAD_LOGIN, e.getMessage());
    }
    boolean vanished = call instanceof MachineCall.ReadMachine && e.type().equals(NOT_THERE);
    return vanished
        ? new Answer.Sighted(Optional.empty())
        : new Answer.Refused(reason(e.type()), e.getMessage());
  }

  private static Answer.Reason reason(String type) {
    return switch (type) {
      case TAKEN -> Answer.Reason.NAME_TAKEN;
      case NOT_THERE -> Answer.Reason.NOT_THERE;
      default -> Answer.Reason.OTHER;
    };
  }

  /** An id that is no number, an interceptor of the host that fails: one order, not the engine. */
  private static Answer unexpected(MachineCall call, RuntimeException e) {
    LOG.error("{} failed unexpectedly", call.title(), e);
    String text = call.title() + " failed unexpectedly: " + e.getClass().getName();
    return call.unsafe() ? new Answer.Unknown(text) : new Answer.Refused(Answer.Reason.OTHER, text);
  }

  /** The functions of the panel behind our words; {@link PanelException} is dealt with above. */
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
          Optional.of(VmManagerViews.of(machines.view(machine(read.machine())))));
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
    } else if (call instanceof MachineCall.StartMachine start) {
      machines.start(machine(start.machine()));
    } else if (call instanceof MachineCall.StopMachine stop) {
      machines.stop(machine(stop.machine()));
    } else if (call instanceof MachineCall.RestartMachine restart) {
      machines.restart(machine(restart.machine()));
    } else if (call instanceof MachineCall.DeleteMachine delete) {
      machines.delete(machine(delete.machine()));
    } else {
      throw new IllegalStateException("nobody sends " + call.title());
    }
    return new Answer.Done();
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
