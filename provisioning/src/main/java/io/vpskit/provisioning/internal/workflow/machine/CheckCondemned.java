package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the machine of a spare or service that is to be deleted still belongs to the pool
 * owner, or to the customer. One that somebody else has by now is not deleted by anybody but
 * people.
 */
final class CheckCondemned {
  private CheckCondemned() {}

  static Todo todo(Work work) {
    if (work.operation().machineId().isEmpty()) {
      return new Todo.Nothing();
    }
    List<PanelCall> calls = new ArrayList<>();
    calls.add(new MachineCall.ReadMachine(work.operation().machineId().get()));
    if (work.knownAccount().isEmpty()) {
      calls.add(new MachineCall.FindAccount(work.blueprint().accountName()));
    }
    return new Todo.AskAll(calls);
  }

  static Move after(Work work, Answer answer) {
    Operation operation = work.operation();
    if (answer instanceof Answer.Nothing) {
      return Move.Next.with(operation);
    }
    if (!(answer instanceof Answer.All all)) {
      throw StepLogic.unexpected(Step.CHECK_MACHINE, answer);
    }
    List<Fact> facts = new ArrayList<>();
    Optional<String> owner = work.knownAccount();
    if (owner.isEmpty()) {
      owner = ((Answer.Found) all.answers().get(1)).id();
      owner.ifPresent(id -> facts.add(new Fact.AccountKnown(work.blueprint().accountName(), id)));
    }
    Optional<MachineView> machine = ((Answer.Sighted) all.answers().get(0)).machine();
    Optional<String> why = foreign(work, machine, owner);
    if (why.isPresent() && work.knownAccount().isPresent()) {
      // What is on record of the account may be of before it was made anew.
      return new Move.Detour(
          Step.CHECK_MACHINE,
          operation,
          List.of(new Fact.AccountForgotten(work.blueprint().accountName())),
          List.of());
    }
    return why.isPresent()
        ? hopeless(work, why.get(), facts)
        : new Move.Next(operation, facts, List.of());
  }

  private static Optional<String> foreign(
      Work work, Optional<MachineView> seen, Optional<String> account) {
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    MachineView machine = seen.get();
    String name = work.operation().machineName().orElseThrow();
    if (!machine.name().equals(name)) {
      return Optional.of(
          "machine " + machine.id() + " is called '" + machine.name() + "' and not '" + name + "'");
    }
    boolean spare = work.operation().type() == OperationType.DELETE_SPARE;
    if (machine.owner().isEmpty()) {
      return spare
          ? Optional.of("the panel does not show whose machine '" + name + "' is")
          : Optional.empty();
    }
    return machine.owner().equals(account)
        ? Optional.empty()
        : Optional.of(
            (spare ? "spare '" : "machine '")
                + name
                + "' belongs to account "
                + machine.owner().get()
                + " and not to "
                + (spare ? "the pool owner" : "'" + work.blueprint().accountName() + "'"));
  }

  /** To look again would show the same: people have to decide. */
  private static Move hopeless(Work work, String reason, List<Fact> facts) {
    return new Move.Refusal(work.operation().withRefusals(work.rules().refusals()), reason, facts);
  }
}
