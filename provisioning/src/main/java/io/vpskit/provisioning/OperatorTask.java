package io.vpskit.provisioning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is left for people when an operation has failed, as it stood when it was read. An operation
 * has one task, however often it is tried again. Immutable; contains no secrets.
 */
@Value.Immutable
@ValueStyle
public interface OperatorTask {
  /**
   * Identifies the task.
   *
   * @return made by vpskit
   */
  long id();

  /**
   * What it is about.
   *
   * @return the kind, from the type of the operation
   */
  OperatorTaskKind kind();

  /**
   * The operation that has failed.
   *
   * @return its type in words, for example {@code build spare}
   */
  String operation();

  /**
   * The same operation, to be asked for with {@link Services#find(OperationId)}.
   *
   * @return nothing when it was not an operation on a service
   */
  Optional<OperationId> operationId();

  /**
   * Where it stands.
   *
   * @return the state
   */
  OperatorTaskState state();

  /**
   * The module on which the operation has failed.
   *
   * @return the module's name
   */
  String module();

  /**
   * Who it is addressed to.
   *
   * @return the module's department when the task was opened
   */
  String department();

  /**
   * The service that is concerned.
   *
   * @return nothing when the operation was not for a customer; then see {@link #spare()}
   */
  Optional<ServiceId> service();

  /**
   * The spare that is concerned.
   *
   * @return nothing when the operation was not about a spare
   */
  Optional<String> spare();

  /**
   * The machine that is concerned.
   *
   * @return its name on the panel; nothing when none was made
   */
  Optional<String> machineName();

  /**
   * The same machine.
   *
   * @return its identifier on the panel; nothing when it is not known
   */
  Optional<String> machineId();

  /**
   * Why the operation has failed.
   *
   * @return in the panel's own words where a panel said so
   */
  String problem();

  /**
   * The last panel calls of the operation with what came of them, without their parameters.
   *
   * @return at most 8 lines, the newest last
   */
  List<String> lastCalls();

  /**
   * When it was opened, or opened again.
   *
   * @return to the millisecond
   */
  Instant openedAt();

  /**
   * Who works on it, or worked on it last.
   *
   * @return nothing as long as nobody has taken it
   */
  Optional<String> takenBy();

  /**
   * When it was taken.
   *
   * @return nothing as long as nobody has taken it
   */
  Optional<Instant> takenAt();

  /**
   * How it was closed.
   *
   * @return nothing unless it is closed
   */
  Optional<OperatorTaskOutcome> outcome();

  /**
   * Who closed it.
   *
   * @return nothing unless it was closed by somebody
   */
  Optional<String> closedBy();

  /**
   * When it was closed.
   *
   * @return nothing unless it is closed
   */
  Optional<Instant> closedAt();

  /**
   * What was said when it was closed.
   *
   * @return nothing unless it is closed
   */
  Optional<String> remark();

  /**
   * Starts a task record; host applications need it for their tests only.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link OperatorTask}. Not thread-safe. */
  final class Builder extends ImmutableOperatorTask.Builder {
    Builder() {}
  }
}
