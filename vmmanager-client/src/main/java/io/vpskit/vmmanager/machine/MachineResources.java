package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.EditionCheck;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * New resources for a machine; what is not set stays as it is. Immutable. At least one is needed.
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
   * Disk in MiB, on OVZ only: the disk of a KVM machine cannot be changed. Whether it may become
   * smaller is a policy of the panel.
   *
   * @return 1 to 2^30
   */
  public abstract OptionalInt diskMiB();

  /**
   * Share of the processor relative to other machines (cgroups weight), on KVM only.
   *
   * @return 1 to 1,000,000
   */
  public abstract OptionalInt processorWeight();

  /**
   * How much of the node's processor the machine may use, in MHz, on OVZ only.
   *
   * @return 1 to 1,000,000
   */
  public abstract OptionalInt processorFrequencyMHz();

  /**
   * How many processes the machine may run, on OVZ only.
   *
   * @return at least 1
   */
  public abstract OptionalInt processLimit();

  /**
   * How many files the machine may hold open, on OVZ only.
   *
   * @return at least 1
   */
  public abstract OptionalInt fileLimit();

  /**
   * Refuses what an edition cannot honour. {@link Machines#changeResources} does so before it sends
   * anything; a caller may do it earlier.
   *
   * @param edition who is to change the machine
   * @throws io.vpskit.core.PanelMisuseException naming every field that this edition lacks
   */
  public void requireFor(Edition edition) {
    new EditionCheck("machine resources", edition)
        .only(Edition.KVM, "processorWeight", processorWeight().isPresent())
        .only(Edition.OVZ, "diskMiB", diskMiB().isPresent())
        .only(Edition.OVZ, "processorFrequencyMHz", processorFrequencyMHz().isPresent())
        .only(Edition.OVZ, "processLimit", processLimit().isPresent())
        .only(Edition.OVZ, "fileLimit", fileLimit().isPresent())
        .refuse();
  }

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    new Problems("machine resources")
        .require(isAnySet(), "at least one of them must be set")
        .requireBetween("memoryMiB", memoryMiB().orElse(1), 1, LARGEST_MIB)
        .requireBetween("cores", cores().orElse(1), 1, 1024)
        .requireBetween("diskMiB", diskMiB().orElse(1), 1, LARGEST_MIB)
        .requireBetween("processorWeight", processorWeight().orElse(1), 1, 1_000_000)
        .requireBetween("processorFrequencyMHz", processorFrequencyMHz().orElse(1), 1, 1_000_000)
        .requireBetween("processLimit", processLimit().orElse(1), 1, Integer.MAX_VALUE)
        .requireBetween("fileLimit", fileLimit().orElse(1), 1, Integer.MAX_VALUE)
        .refuse();
  }

  private boolean isAnySet() {
    return Stream.of(
            memoryMiB(),
            cores(),
            diskMiB(),
            processorWeight(),
            processorFrequencyMHz(),
            processLimit(),
            fileLimit())
        .anyMatch(OptionalInt::isPresent);
  }

  /** Builds new resources. Not safe for use by several threads. */
  public static final class Builder extends ImmutableMachineResources.Builder {
    Builder() {}
  }
}
