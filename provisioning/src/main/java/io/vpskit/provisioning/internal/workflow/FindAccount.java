package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks for the account of the customer or the pool owner, on record first, then on the panel. */
final class FindAccount implements StepLogic {
  @Override
  public Todo todo(Work work, Instant now) {
    return work.knownAccount().isPresent()
        ? new Todo.Nothing()
        : new Todo.Ask(new PanelCall.FindAccount(work.blueprint().accountName()));
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    if (answer instanceof Answer.Nothing) {
      return Move.Next.with(operation.withAccount(work.knownAccount()));
    }
    if (answer instanceof Answer.Found found) {
      Optional<String> id = found.id();
      return id.isEmpty()
          ? Move.Detour.to(Step.CREATE_ACCOUNT, operation)
          : new Move.Next(
              operation.withAccount(id),
              List.of(new Fact.AccountKnown(work.blueprint().accountName(), id.get())),
              List.of());
    }
    throw StepLogic.unexpected(Step.FIND_ACCOUNT, answer);
  }
}
