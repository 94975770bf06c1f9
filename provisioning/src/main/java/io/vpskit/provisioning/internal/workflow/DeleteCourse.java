package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The machine of a service or a spare is removed, and it is proven that it is gone. */
final class DeleteCourse implements Course {
  private final Function<Operation, Fact> deleted;
  private final BiFunction<Operation, String, Fact> failed;

  private DeleteCourse(
      Function<Operation, Fact> deleted, BiFunction<Operation, String, Fact> failed) {
    this.deleted = deleted;
    this.failed = failed;
  }

  static DeleteCourse ofService() {
    return new DeleteCourse(
        operation -> new Fact.ServiceDeleted(operation.service().orElseThrow()),
        (operation, reason) -> new Fact.ServiceFailed(operation.service().orElseThrow(), reason));
  }

  static DeleteCourse ofSpare() {
    return new DeleteCourse(
        operation -> new Fact.SpareDeleted(operation.spare().orElseThrow()),
        (operation, reason) -> new Fact.SpareQuarantined(operation.spare().orElseThrow(), reason));
  }

  @Override
  public Optional<Step> next(Step done, Operation operation) {
    return switch (done) {
      case CHECK_MACHINE -> Optional.of(Step.DELETE_MACHINE);
      case DELETE_MACHINE -> Optional.of(Step.AWAIT_GONE);
      default -> Optional.empty();
    };
  }

  @Override
  public List<Fact> achieved(Operation operation) {
    return List.of(deleted.apply(operation));
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    return Ends.againOrFailed(
        work, refusal, now, List.of(failed.apply(refusal.operation(), refusal.reason())));
  }

  @Override
  public Transition removed(Work work, Instant now) {
    throw new IllegalStateException("a deletion removes nothing on the side");
  }
}
