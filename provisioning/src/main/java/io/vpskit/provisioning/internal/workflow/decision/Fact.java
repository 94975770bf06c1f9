package io.vpskit.provisioning.internal.workflow.decision;

import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.util.Optional;

/** What has become true for a service, a spare or an account, to be written with the step. */
public sealed interface Fact {
  record ServiceStarted(String service) implements Fact {}

  record ServiceActivated(
      String service,
      Optional<String> fromSpare,
      String machineName,
      String machineId,
      Optional<String> address)
      implements Fact {}

  record ServiceFailed(String service, String reason) implements Fact {}

  record ServiceSuspended(String service, SuspensionReason reason) implements Fact {}

  record ServiceResumed(String service, SuspensionReason reason) implements Fact {}

  /** What the host asked for was done, and its machine is like this now. */
  record ServiceChanged(String service, Blueprint blueprint, String what) implements Fact {}

  /** What the host asked for was done, and nothing on record is different. */
  record ServiceOperated(String service, String what) implements Fact {}

  /** The machine of a suspended service ran and was stopped. */
  record ServiceGuarded(String service) implements Fact {}

  /** The licence is what the service needs. */
  record LicenceTended(String service) implements Fact {}

  /** The service that is deleted has no licence any more. */
  record LicenceGivenUp(String service, String how) implements Fact {}

  record ServiceDeleted(String service) implements Fact {}

  /** The failed operation of the service goes on. */
  record ServiceRetried(String service) implements Fact {}

  /** The order is served by another module from now on. */
  record ServiceMoved(String service, String module) implements Fact {}

  /** The module could not serve an order. */
  record ModuleFailed(String module, String reason) implements Fact {}

  /** An address is taken for a machine, or is on it. */
  record AddressHeld(HeldAddress address) implements Fact {}

  /** An address is no longer ours, or no longer for a machine of ours. */
  record AddressGone(HeldAddress address) implements Fact {}

  /** What an operation leaves on a module for another one to clear away. */
  record LeftBehind(Operation operation) implements Fact {}

  /** A spare that was claimed, but not touched, is for sale again. */
  record SpareReleased(String spare) implements Fact {}

  /** The machine of a claimed spare is the buyer's, though the order lacks something else. */
  record SpareSold(String spare, String service) implements Fact {}

  record SpareReady(String spare, String machineName, String machineId, Optional<String> address)
      implements Fact {}

  record SpareQuarantined(String spare, String reason) implements Fact {}

  record SpareFailed(String spare, String reason) implements Fact {}

  record SpareDeleted(String spare) implements Fact {}

  /** The failed build of a spare goes on. */
  record SpareBuildRetried(String spare) implements Fact {}

  /** The failed deletion of a spare goes on. */
  record SpareDeletionRetried(String spare) implements Fact {}

  record AccountKnown(String accountName, String account) implements Fact {}

  /** The account can switch none of its machines on. */
  record OwnerLockedOut(String accountName) implements Fact {}

  record OwnerLetIn(String accountName) implements Fact {}

  record AccountForgotten(String accountName) implements Fact {}
}
