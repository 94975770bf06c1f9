package io.vpskit.provisioning.internal.workflow.handover;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;

/**
 * Renews what opens the machine's screen: to the beginning of the root password, which panels are
 * known to give it by themselves.
 */
public final class ChangeScreenPassword implements StepLogic {
  /** A screen takes no more characters. */
  private static final int LENGTH = 8;

  static Secret password(Work work) {
    String root = work.blueprint().rootPassword().reveal();
    return Secret.of(root.substring(0, Math.min(LENGTH, root.length())));
  }

  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(
        new MachineCall.ChangeScreenPassword(
            work.operation().machineId().orElseThrow(), password(work)));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return Move.Next.with(work.operation());
    }
    throw StepLogic.unexpected(Step.CHANGE_SCREEN_PASSWORD, answer);
  }

  /** A panel that knows no such call has renewed it with the root password, or it will show. */
  @Override
  public Move afterRefusal(Work work, Answer.Refused refused, Instant now) {
    return new Move.Next(
        work.operation(), List.of(), List.of(new Note("screen password", refused.text())));
  }
}
