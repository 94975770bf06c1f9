package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;

/** Gives a container the resources that were ordered, while it runs. */
final class Resize implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(
        new MachineCall.ChangeResources(
            work.operation().machineId().orElseThrow(), work.blueprint()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Done) {
      return new Move.Next(
          work.operation(),
          List.of(),
          List.of(new Note("spare resized", Resources.of(work.blueprint()).toString())));
    }
    throw StepLogic.unexpected(Step.RESIZE, answer);
  }
}
