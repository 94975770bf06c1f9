package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.provisioning.internal.licence.LicenceRecord;
import java.time.Instant;
import java.util.List;
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

  /** The module it works on; an order may change it. */
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

  /** Whether it counts against the module's limit of operations at a time. */
  @Value.Default
  default boolean admitted() {
    return false;
  }

  /** Refusals so far; when they reach the limit the operation fails. */
  @Value.Default
  default int refusals() {
    return 0;
  }

  /** Failures in a row to reach the panel; they only lengthen the pause before the next try. */
  @Value.Default
  default int outages() {
    return 0;
  }

  /** When the panel was first not reached, since it was reached last. */
  Optional<Instant> outageSince();

  /** Which machine this is for the same operation, counted from 1; part of the machine's name. */
  @Value.Default
  default int attempt() {
    return 1;
  }

  /** The modules that have failed to serve the order. */
  List<String> failedModules();

  /** When account and preset were first asked for on the present module. */
  Optional<Instant> preparingSince();

  Optional<String> account();

  Optional<String> preset();

  /** The marker by which the panel is searched after a lost answer. */
  Optional<String> machineName();

  Optional<String> machineId();

  /** The machine's main address. */
  Optional<String> address();

  /** Those of its machine, as far as it deals with them; at most one that is not yet on it. */
  List<HeldAddress> addresses();

  /** How many addresses IPmanager was asked for; part of their markers. */
  @Value.Default
  default int addressesAsked() {
    return 0;
  }

  /** What the machine got instead of the address that it should get. */
  Optional<String> strayAddress();

  /** When the creation of the machine was sent, if it may have been. */
  Optional<Instant> sentAt();

  /** How many requests of one kind in a row a panel showed nothing of. */
  @Value.Default
  default int lostRequests() {
    return 0;
  }

  /** When its deletion was sent last. */
  Optional<Instant> deletedAt();

  /** When it began to wait for the recipe. */
  Optional<Instant> recipeSince();

  /** Whether a spare was taken and failed: one bad spare is enough for one order. */
  @Value.Default
  default boolean spareTried() {
    return false;
  }

  /** The licence of the service, which outlives the operation. */
  Optional<LicenceRecord> licence();

  /** Which of the things that it wants of its machine it is at, counted from 0. */
  @Value.Default
  default int aim() {
    return 0;
  }

  /** Why the machine is changed back to what it was; the operation fails afterwards. */
  Optional<String> undoing();

  /** Whether the machine was restarted before it is changed back. */
  @Value.Default
  default boolean restarted() {
    return false;
  }

  /** Whether the panel has said or shown that it installs the machine anew. */
  @Value.Default
  default boolean accepted() {
    return false;
  }

  /** Why a service is suspended or resumed. */
  Optional<SuspensionReason> reason();

  /** The address that a customer's operation is about. */
  Optional<String> targetAddress();

  /** The host name that the target address shall have. */
  Optional<String> ptr();

  @Value.Default
  default int panelCalls() {
    return 0;
  }

  /** The last calls with what came of them, the newest last, for people. */
  List<String> lastCalls();

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
