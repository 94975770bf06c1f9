package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the machine is still ours and as the operation wants it. Looked at once more after
 * each change, because the panel's ok is no proof. One that somebody else has by now is left alone.
 */
public final class LookAtMachine implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    MachineCall look = new MachineCall.ReadMachine(work.operation().machineId().orElseThrow());
    return work.knownAccount().isPresent()
        ? new Todo.Ask(look)
        : new Todo.AskAll(
            List.of(look, new MachineCall.FindAccount(work.blueprint().accountName())));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.All all) {
      Optional<String> account = ((Answer.Found) all.answers().get(1)).id();
      return seen(work, (Answer.Sighted) all.answers().get(0), account, now);
    }
    if (!(answer instanceof Answer.Sighted sighted)) {
      throw StepLogic.unexpected(Step.LOOK_AT_MACHINE, answer);
    }
    return seen(work, sighted, work.knownAccount(), now);
  }

  private static Move seen(
      Work work, Answer.Sighted sighted, Optional<String> account, Instant now) {
    if (sighted.machine().isEmpty()) {
      return notSeen(work, now);
    }
    MachineView machine = sighted.machine().get();
    // A listing names owners in a way of its own.
    boolean listed = work.operation().phase() == Phase.AWAITING_MACHINE;
    boolean his = listed || machine.owner().isEmpty() || machine.owner().equals(account);
    return his ? seen(work, machine, now) : foreign(work, machine);
  }

  /** What is on record of the account may be of before it was made anew. */
  private static Move foreign(Work work, MachineView machine) {
    Operation operation = work.operation();
    String account = work.blueprint().accountName();
    if (work.knownAccount().isPresent()) {
      return new Move.Detour(
          Step.LOOK_AT_MACHINE, operation, List.of(new Fact.AccountForgotten(account)), List.of());
    }
    return refusal(
        operation.withRefusals(work.rules().refusals()),
        "machine '"
            + machine.name()
            + "' belongs to account "
            + machine.owner().orElseThrow()
            + " and not to '"
            + account
            + "'");
  }

  private static Move seen(Work work, MachineView machine, Instant now) {
    Operation operation = work.operation();
    String name = operation.machineName().orElseThrow();
    if (!machine.name().equals(name)) {
      return refusal(operation, "machine " + machine.id() + " is called '" + machine.name() + "'");
    }
    MachineAim aim = MachineAims.of(work);
    Optional<Boolean> reached = aim.reached().apply(work, machine);
    if (reached.orElse(operation.sentAt().isPresent())) {
      if (operation.phase() == Phase.AWAITING_MACHINE) {
        // A listing may be old, and shows less than the panel tells about one machine.
        return Move.Detour.to(Step.LOOK_AT_MACHINE, operation);
      }
      Note note = new Note(operation.type().words(), aim.words().apply(work));
      return MachineAims.hasMore(work)
          ? Move.Detour.to(
              Step.LOOK_AT_MACHINE,
              operation.withAim(operation.aim() + 1).withSentAt(Optional.empty()),
              note)
          : new Move.Next(operation, List.of(), List.of(note));
    }
    if (operation.sentAt().isEmpty()) {
      return Move.Detour.to(Step.CHANGE_MACHINE, operation);
    }
    return isPatient(work, now)
        ? new Move.Await(operation, List.of())
        : refusal(
            operation,
            "the panel answered ok, but it does not show that " + aim.words().apply(work));
  }

  /** A listing may leave a machine out once; the panel's own word about one machine is final. */
  private static Move notSeen(Work work, Instant now) {
    Operation operation = work.operation();
    boolean listed = operation.phase() == Phase.AWAITING_MACHINE;
    return listed && isPatient(work, now)
        ? new Move.Await(operation, List.of())
        : refusal(operation, "the machine has disappeared");
  }

  /** Machines take their time to go up and down. */
  private static boolean isPatient(Work work, Instant now) {
    Instant sent = work.operation().sentAt().orElseThrow();
    return now.isBefore(sent.plus(work.rules().listingLag()));
  }

  private static Move refusal(Operation operation, String reason) {
    return new Move.Refusal(operation.withSentAt(Optional.empty()), reason, List.of());
  }
}
