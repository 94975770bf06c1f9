package io.vpskit.vmmanager.preset;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.EditionCheck;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A new VPS template. Immutable. What is not set is left to the panel. */
@Value.Immutable
@HiddenImplementation
public abstract class PresetCreation {

  private static final int LARGEST_MIB = 1 << 30;

  PresetCreation() {}

  /**
   * Starts an empty request; the name is compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The name by which a tariff will refer to the template.
   *
   * @return 1 to 64 characters, not blank
   */
  public abstract String name();

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
   * Disk in MiB.
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
   * How much of a node's processor a machine may use, in MHz, on OVZ only.
   *
   * @return 1 to 1,000,000
   */
  public abstract OptionalInt processorFrequencyMHz();

  /**
   * How many processes a machine may run, on OVZ only.
   *
   * @return at least 1
   */
  public abstract OptionalInt processLimit();

  /**
   * How many files a machine may hold open, on OVZ only.
   *
   * @return at least 1
   */
  public abstract OptionalInt fileLimit();

  /**
   * Refuses what an edition cannot honour. {@link Presets#create} does so before it sends anything;
   * a caller may do it earlier.
   *
   * @param edition who is to keep the template
   * @throws io.vpskit.core.PanelMisuseException naming every field that this edition lacks
   */
  public void requireFor(Edition edition) {
    new EditionCheck("VPS template", edition)
        .only(Edition.KVM, "processorWeight", processorWeight().isPresent())
        .only(Edition.OVZ, "processorFrequencyMHz", processorFrequencyMHz().isPresent())
        .only(Edition.OVZ, "processLimit", processLimit().isPresent())
        .only(Edition.OVZ, "fileLimit", fileLimit().isPresent())
        .refuse();
  }

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    new Problems("VPS template")
        .require(!name().isBlank() && name().length() <= 64, "name must have 1 to 64 characters")
        .requireBetween("memoryMiB", memoryMiB().orElse(1), 1, LARGEST_MIB)
        .requireBetween("cores", cores().orElse(1), 1, 1024)
        .requireBetween("diskMiB", diskMiB().orElse(1), 1, LARGEST_MIB)
        .requireBetween("processorWeight", processorWeight().orElse(1), 1, 1_000_000)
        .requireBetween("processorFrequencyMHz", processorFrequencyMHz().orElse(1), 1, 1_000_000)
        .requireBetween("processLimit", processLimit().orElse(1), 1, Integer.MAX_VALUE)
        .requireBetween("fileLimit", fileLimit().orElse(1), 1, Integer.MAX_VALUE)
        .refuse();
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder extends ImmutablePresetCreation.Builder {
    Builder() {}
  }
}
