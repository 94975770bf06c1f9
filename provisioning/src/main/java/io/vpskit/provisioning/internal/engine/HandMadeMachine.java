package io.vpskit.provisioning.internal.engine;

import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.util.Optional;

/**
 * A machine that people say is the one of an order, as the panel shows it.
 *
 * @param view the machine, if it can be that one
 * @param refusal why it cannot
 */
record HandMadeMachine(Optional<MachineView> view, Optional<String> refusal) {

  /** Asks the panel for the machine and for the account that it must belong to. */
  static HandMadeMachine look(PanelGateway panel, Work work, String machineId) {
    Answer seen = panel.perform(new MachineCall.ReadMachine(machineId)).answer();
    if (!(seen instanceof Answer.Sighted sighted)) {
      return refused("machine " + machineId + " cannot be seen: " + text(seen));
    }
    if (sighted.machine().isEmpty()) {
      return refused(
          "the panel has no machine " + machineId + "; its identifier is wanted, not its name");
    }
    String accountName = work.blueprint().accountName();
    Answer account = panel.perform(new MachineCall.FindAccount(accountName)).answer();
    if (!(account instanceof Answer.Found found)) {
      return refused("account '" + accountName + "' cannot be seen: " + text(account));
    }
    MachineView machine = sighted.machine().get();
    Optional<String> why = notHis(machine, accountName, found.id());
    return new HandMadeMachine(why.isPresent() ? Optional.empty() : Optional.of(machine), why);
  }

  private static Optional<String> notHis(
      MachineView machine, String accountName, Optional<String> account) {
    String named = "machine " + machine.id() + " '" + machine.name() + "' ";
    if (machine.owner().isEmpty()) {
      return Optional.of(named + "has an owner that the panel does not show");
    }
    if (!machine.owner().equals(account)) {
      return Optional.of(
          named
              + "belongs to account "
              + machine.owner().get()
              + " and not to '"
              + accountName
              + "'"
              + account.map(id -> " (" + id + ")").orElse(", which the panel does not have"));
    }
    return machine.deployed() ? Optional.empty() : Optional.of(named + "has no OS yet");
  }

  private static HandMadeMachine refused(String why) {
    return new HandMadeMachine(Optional.empty(), Optional.of(why));
  }

  private static String text(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      return refused.text();
    } else if (answer instanceof Answer.Unreached unreached) {
      return unreached.text();
    } else if (answer instanceof Answer.Unknown unknown) {
      return unknown.text();
    }
    throw new IllegalStateException("a look cannot be answered by " + answer);
  }
}
