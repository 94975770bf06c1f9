package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Present;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the owner of a suspended service from switching it on, and lets him in again. The panel
 * knows no rights on one machine, only on all machines of an account; so an account that has
 * another service which it may use is not locked out. After each change that is looked at once
 * more: an order may have come in meanwhile. One that comes later finds the lock on record.
 *
 * <p>Where the panel does not know such rights, the guard alone stops the machine again.
 */
public final class LockOwner implements StepLogic {
  /** An order or a resumption must not wait for long for what is not its own aim. */
  private static final int MOST_TRIES = 4;

  @Override
  public Todo todo(Work work, Instant now) {
    Present present = work.present().orElseThrow();
    boolean wanted = isLockWanted(work);
    if (present.ownerLockedOut() == wanted) {
      return new Todo.Nothing();
    }
    String account = work.blueprint().accountName();
    return new Todo.Ask(
        wanted ? new MachineCall.LockOwnerOut(account) : new MachineCall.LetOwnerIn(account));
  }

  private static boolean isLockWanted(Work work) {
    return work.operation().step() == Step.LOCK_OWNER_OUT
        && !work.present().orElseThrow().ownerHasOthers();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    if (answer instanceof Answer.Nothing) {
      return Move.Next.with(operation);
    }
    if (!(answer instanceof Answer.Done)) {
      throw StepLogic.unexpected(operation.step(), answer);
    }
    String account = work.blueprint().accountName();
    boolean locked = isLockWanted(work);
    Fact fact = locked ? new Fact.OwnerLockedOut(account) : new Fact.OwnerLetIn(account);
    Note note =
        new Note(
            locked ? "owner locked out" : "owner let in",
            "account '" + account + "' may " + (locked ? "not " : "") + "switch machines on");
    return new Move.Detour(operation.step(), operation, List.of(fact), List.of(note));
  }

  /**
   * The service itself stands or runs as it should, which is what counts. But a panel that has
   * locked the owner out knows how to let him in, and nobody would do it later.
   */
  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    Operation counted = work.operation().withRefusals(work.operation().refusals() + 1);
    if (counted.step() == Step.LET_OWNER_IN && counted.refusals() < MOST_TRIES) {
      return new Move.Pause(counted, now.plus(work.rules().pollInterval()));
    }
    return new Move.Next(
        work.operation(),
        List.of(),
        List.of(new Note("rights of the owner not changed", refused.text())));
  }
}
