package io.vpskit.vmmanager.machine;

import io.vpskit.vmmanager.internal.HiddenImplementation;
import io.vpskit.vmmanager.internal.Problems;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * New resources for a machine; what is not set stays as it is. Immutable. At least one is needed.
 * The disk of a KVM machine cannot be changed.
 */
@Value.Immutable
@HiddenImplementation
public abstract class MachineResources {

  private static final int LARGEST_MIB = 1 << 30;

  MachineResources() {}

  /**
   * Starts without changes.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Memory in MiB.
   *
   * @return 1 to 2^30
   */
  public abstract OptionalInt memoryMiB();

  /**
   * Processor cores.
   *
   * @return 1 to 1024
   */
  public abstract OptionalInt cores();

  /**
   * Share of the processor relative to other machines (cgroups weight).
   *
   * @return 1 to 1,000,000
   */
  public abstract OptionalInt processorWeight();

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    new Problems("machine resources")
        .require(
            memoryMiB().isPresent() || cores().isPresent() || processorWeight().isPresent(),
            "at least one of memoryMiB, cores and processorWeight is needed")
        .requireBetween("memoryMiB", memoryMiB().orElse(1), 1, LARGEST_MIB)
        .requireBetween("cores", cores().orElse(1), 1, 1024)
        .requireBetween("processorWeight", processorWeight().orElse(1), 1, 1_000_000)
        .refuse();
  }

  /** Builds new resources. Not safe for use by several threads. */
  public static final class Builder extends ImmutableMachineResources.Builder {
    Builder() {}
  }
}
