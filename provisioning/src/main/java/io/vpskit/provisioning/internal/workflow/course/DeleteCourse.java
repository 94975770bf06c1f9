package io.vpskit.provisioning.internal.workflow.course;

import io.vpskit.provisioning.internal.workflow.decision.Course;
import io.vpskit.provisioning.internal.workflow.decision.Ends;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Transition;
import io.vpskit.provisioning.internal.workflow.licence.LicenceWork;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The machine of a service or a spare, or one that was left behind, is removed, and it is proven
 * that it is gone.
 */
final class DeleteCourse implements Course {
  private final Function<Operation, List<Fact>> deleted;
  private final BiFunction<Operation, String, List<Fact>> failed;

  private DeleteCourse(
      Function<Operation, List<Fact>> deleted, BiFunction<Operation, String, List<Fact>> failed) {
    this.deleted = deleted;
    this.failed = failed;
  }

  static DeleteCourse ofService() {
    return new DeleteCourse(
        operation -> List.of(new Fact.ServiceDeleted(operation.service().orElseThrow())),
        (operation, reason) ->
            List.of(new Fact.ServiceFailed(operation.service().orElseThrow(), reason)));
  }

  static DeleteCourse ofSpare() {
    return new DeleteCourse(
        operation -> List.of(new Fact.SpareDeleted(operation.spare().orElseThrow())),
        (operation, reason) ->
            List.of(new Fact.SpareQuarantined(operation.spare().orElseThrow(), reason)));
  }

  static DeleteCourse ofLeftBehind() {
    return new DeleteCourse(
        operation -> operation.addresses().stream().<Fact>map(Fact.AddressGone::new).toList(),
        (operation, reason) -> List.of());
  }

  @Override
  public Optional<Step> next(Step done, Work work) {
    return switch (done) {
      case CHECK_MACHINE -> Optional.of(Step.DELETE_MACHINE);
      case DELETE_MACHINE -> Optional.of(Step.AWAIT_GONE);
      // An address must not be taken by somebody else while the machine can still answer.
      case AWAIT_GONE -> Optional.of(Step.GATHER_ADDRESSES);
      case GATHER_ADDRESSES, FIND_BOOKING, RELEASE_ADDRESS -> nextAddress(work);
      default -> Optional.empty();
    };
  }

  private static Optional<Step> nextAddress(Work work) {
    return work.operation().addresses().isEmpty()
        ? LicenceWork.first(work)
        : Optional.of(Step.FIND_BOOKING);
  }

  @Override
  public List<Fact> achieved(Work work) {
    return deleted.apply(work.operation());
  }

  @Override
  public Transition refused(Work work, Move.Refusal refusal, Instant now) {
    return Ends.againOrFailed(
        work, refusal, now, failed.apply(refusal.operation(), refusal.reason()));
  }
}
