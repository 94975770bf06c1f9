package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an operation leaves on a module when it goes on elsewhere, and what it goes on with. */
public final class LeftBehind {
  private LeftBehind() {}

  /** Nothing when there is nothing to clear away. */
  public static List<Fact> of(Operation operation, Instant now) {
    boolean machine = operation.machineId().isPresent() || operation.sentAt().isPresent();
    boolean taken = operation.addresses().stream().anyMatch(it -> it.ipManager().isPresent());
    if (!machine && !taken) {
      return List.of();
    }
    Operation.Builder cleanUp =
        Operation.builder()
            .id(0)
            .type(OperationType.CLEAN_UP)
            .module(operation.module())
            .slot(0)
            .service(operation.service())
            .spare(operation.spare())
            .step(OperationType.CLEAN_UP.firstStep())
            .phase(Phase.QUEUED)
            .nextRunAt(now)
            .addresses(operation.addresses())
            .attempt(operation.attempt());
    if (machine) {
      cleanUp
          .machineName(operation.machineName())
          .machineId(operation.machineId())
          .sentAt(operation.sentAt());
    }
    return List.of(new Fact.LeftBehind(cleanUp.build()));
  }

  /**
   * The machine whose creation was refused, for when its name is not used again: a panel may have
   * made it all the same.
   */
  public static List<Fact> refused(Operation operation, Instant now) {
    return wasRefused(operation)
        ? of(operation.withSentAt(now).withAddresses(List.of()), now)
        : List.of();
  }

  /** Everything, a machine whose creation was refused included. */
  public static List<Fact> all(Operation operation, Instant now) {
    return of(wasRefused(operation) ? operation.withSentAt(now) : operation, now);
  }

  private static boolean wasRefused(Operation operation) {
    boolean made = operation.machineId().isPresent() || operation.sentAt().isPresent();
    return !made && operation.machineName().isPresent();
  }

  /** Addresses alone, that no machine of the operation has. */
  public static List<Fact> addresses(
      Operation operation, List<HeldAddress> addresses, Instant now) {
    return of(
        operation
            .withMachineName(Optional.empty())
            .withMachineId(Optional.empty())
            .withSentAt(Optional.empty())
            .withAddresses(addresses),
        now);
  }

  /** The operation without anything that stays behind; its next machine bears another name. */
  public static Operation without(Operation operation) {
    return operation
        .withAttempt(operation.attempt() + 1)
        .withMachineName(Optional.empty())
        .withMachineId(Optional.empty())
        .withAddress(Optional.empty())
        .withAddresses(List.of())
        .withStrayAddress(Optional.empty())
        .withSentAt(Optional.empty())
        .withLostRequests(0)
        .withRecipeSince(Optional.empty());
  }
}
