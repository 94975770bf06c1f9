package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.core.call.IpLiteral;
import io.vpskit.provisioning.AddressFamily;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An address that a machine has, or is about to have. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface HeldAddress extends WithHeldAddress {
  AddressFamily family();

  /** Whether it is the one that the machine is made with. */
  boolean main();

  /** The name of the IPmanager that it is taken from; nothing when the machine panel chooses. */
  Optional<String> ipManager();

  /** The note at IPmanager by which it is found again after a lost answer. */
  Optional<String> marker();

  /** Nothing as long as it is asked for. */
  Optional<String> ip();

  /** The host name that it points to. */
  String ptr();

  /**
   * When it was asked for, or its addition to the machine, or its release, if the answer is not yet
   * known.
   */
  Optional<Instant> sentAt();

  /** Whether the machine has it. */
  boolean onMachine();

  /** Whether this is the address of a text. */
  default boolean is(String other) {
    return ip().filter(it -> IpLiteral.isSame(it, other)).isPresent();
  }

  static Builder builder() {
    return new Builder();
  }

  final class Builder extends ImmutableHeldAddress.Builder {}
}
