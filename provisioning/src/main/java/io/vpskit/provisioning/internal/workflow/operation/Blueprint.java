package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.AddressFamily;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What the machine of an operation shall be, and whose, when the operation has reached its aim. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface Blueprint extends WithBlueprint {
  /** The service or spare it is for: the part of all its markers that nobody else uses. */
  String subject();

  String accountName();

  String tariff();

  String preset();

  int memoryMiB();

  int cores();

  int diskMiB();

  Optional<Integer> processorWeight();

  /** OVZ alone. */
  Optional<Integer> processorMHz();

  /** OVZ alone. */
  Optional<Integer> processLimit();

  /** OVZ alone. */
  Optional<Integer> fileLimit();

  String osTemplate();

  Optional<String> recipe();

  /** Keys that may log in as root, each as one line of an authorized keys file. */
  List<String> sshKeys();

  /** The families of all its addresses; the first one is that of the main address. */
  List<AddressFamily> addresses();

  /** The name of the licence that is ordered with it. */
  Optional<String> licence();

  /** For how many months the service is paid each time. */
  @Value.Default
  default int periodMonths() {
    return 1;
  }

  /** Where the machine shall stand; anywhere when nothing is asked for. */
  Optional<String> dataCenter();

  String hostName();

  Secret rootPassword();

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableBlueprint.Builder {}
}
