package io.vpskit.provisioning;

import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Which operator tasks to list. Immutable. */
@Value.Immutable
@ValueStyle
public interface OperatorTaskFilter {
  /**
   * Tasks in these states.
   *
   * @return all states when it is empty; those that are not closed by default
   */
  @Value.Default
  default Set<OperatorTaskState> states() {
    return Set.of(OperatorTaskState.OPEN, OperatorTaskState.IN_WORK);
  }

  /**
   * Tasks that are addressed to this department.
   *
   * @return nothing for all departments
   */
  Optional<String> department();

  /**
   * Tasks of this service.
   *
   * @return nothing for all services, and for tasks that concern none
   */
  Optional<ServiceId> service();

  /**
   * How many to list; the oldest come first.
   *
   * @return at least 1; 1000 by default
   */
  @Value.Default
  default int most() {
    return 1000;
  }

  /** Refuses settings out of bounds. */
  @Value.Check
  default void check() {
    new Problems()
        .unless(most() >= 1, "most must be at least 1, was %d", most())
        .refuseSettings("operator task filter");
  }

  /**
   * All that people still have to do.
   *
   * @return tasks that are open or in work, of all departments
   */
  static OperatorTaskFilter unclosed() {
    return builder().build();
  }

  /**
   * Starts a filter.
   *
   * @return a builder with nothing but defaults
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link OperatorTaskFilter}. Not thread-safe. */
  final class Builder extends ImmutableOperatorTaskFilter.Builder {
    Builder() {}
  }
}
