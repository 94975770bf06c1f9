package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;

/** Gives the spare the host name of the order. */
final class ChangeHostName implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(
        new PanelCall.ChangeHostName(
            work.operation().machineId().orElseThrow(), work.blueprint().hostName()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return new Move.Next(
          work.operation(),
          List.of(),
          List.of(
              new Note(
                  "spare handed over",
                  "owner changed and verified, root password and host name replaced")));
    }
    throw StepLogic.unexpected(Step.CHANGE_HOST_NAME, answer);
  }
}
