package io.vpskit.provisioning.internal.workflow;

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

  record ServiceDeleted(String service) implements Fact {}

  record SpareReady(String spare, String machineName, String machineId, Optional<String> address)
      implements Fact {}

  record SpareQuarantined(String spare, String reason) implements Fact {}

  record SpareFailed(String spare, String reason) implements Fact {}

  record SpareDeleted(String spare) implements Fact {}

  record AccountKnown(String accountName, String account) implements Fact {}

  record AccountForgotten(String accountName) implements Fact {}
}
