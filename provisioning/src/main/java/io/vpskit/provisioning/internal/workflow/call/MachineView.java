package io.vpskit.provisioning.internal.workflow.call;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.internal.workflow.operation.RecipeState;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A machine as the panel shows it; what it does not show is absent. Alone it shows more. */
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

  /** Containers alone. */
  OptionalLong processorMHz();

  /** Containers alone. */
  OptionalLong processLimit();

  /** Containers alone. */
  OptionalLong fileLimit();

  /** How far its recipe is, when the panel shows that in a way that the module names. */
  Optional<RecipeState> recipe();

  /** What opens its screen (VNC). */
  @Value.Redacted
  Optional<Secret> screenPassword();

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableMachineView.Builder {}
}
