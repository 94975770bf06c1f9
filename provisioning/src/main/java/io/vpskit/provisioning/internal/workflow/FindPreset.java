package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;

/** Looks for the VPS template that the tariff names. */
final class FindPreset implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return new Todo.Ask(new PanelCall.FindPreset(work.blueprint().preset()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    if (answer instanceof Answer.Found found) {
      return found.id().isEmpty()
          ? Move.Detour.to(Step.CREATE_PRESET, work.operation())
          : Move.Next.with(work.operation().withPreset(found.id()));
    }
    throw StepLogic.unexpected(Step.FIND_PRESET, answer);
  }
}
