package io.vpskit.provisioning.internal.workflow;

import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A machine as the panel shows it; what it does not show is absent. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface MachineView {
  String id();

  String name();

  /** Whether its OS is installed. */
  boolean deployed();

  Optional<String> address();

  Optional<String> owner();

  /** Whether it is switched on. */
  Optional<Boolean> running();

  Optional<String> hostName();

  OptionalLong memoryMiB();

  OptionalLong cores();

  OptionalLong processorWeight();

  OptionalLong diskMiB();

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableMachineView.Builder {}
}
