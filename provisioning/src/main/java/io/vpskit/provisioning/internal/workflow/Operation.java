package io.vpskit.provisioning.internal.workflow;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One durable unit of work on a service or a spare, and how far it has come. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface Operation extends WithOperation {
  long id();

  OperationType type();

  String module();

  /** Which of the parallel lanes of its type it belongs to. */
  int slot();

  /** The service it works on; absent for spares. */
  Optional<String> service();

  /** The spare it works on, or the one claimed for the service. */
  Optional<String> spare();

  Step step();

  Phase phase();

  Instant nextRunAt();

  /** Refusals so far; when they reach the limit the operation fails. */
  int refusals();

  /** Failures in a row to reach the panel; they only lengthen the pause before the next try. */
  int outages();

  /** Which machine this is for the same operation, counted from 1; part of the machine's name. */
  int attempt();

  Optional<String> account();

  Optional<String> preset();

  /** The marker by which the panel is searched after a lost answer. */
  Optional<String> machineName();

  Optional<String> machineId();

  Optional<String> address();

  /** When the creation of the machine was sent, if it may have been. */
  Optional<Instant> sentAt();

  /** When its deletion was sent last. */
  Optional<Instant> deletedAt();

  /** Whether a spare was taken and failed: one bad spare is enough for one order. */
  boolean spareTried();

  /** Whether the machine is being removed because it failed. */
  boolean removing();

  int panelCalls();

  /** What went wrong last, in words. */
  Optional<String> problem();

  /** Whether nothing more will be done for it. */
  default boolean hasEnded() {
    return phase() == Phase.DONE || phase() == Phase.FAILED;
  }

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableOperation.Builder {}
}
