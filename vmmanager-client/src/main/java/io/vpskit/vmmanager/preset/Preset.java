package io.vpskit.vmmanager.preset;

import io.vpskit.core.call.HiddenImplementation;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A VPS template of the panel. Immutable. */
@Value.Immutable
@HiddenImplementation
public abstract class Preset {

  Preset() {}

  /**
   * Starts an empty template; id and name are compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The panel's number of the template.
   *
   * @return field {@code id}
   */
  public abstract PresetId id();

  /**
   * The name by which a tariff refers to the template.
   *
   * @return field {@code name}
   */
  public abstract String name();

  /**
   * Memory in MiB.
   *
   * @return field {@code mem}, empty when the panel does not show it
   */
  public abstract OptionalLong memoryMiB();

  /**
   * Processor cores.
   *
   * @return field {@code vcpu}, on OVZ {@code cpu}; empty when the panel does not show it
   */
  public abstract OptionalLong cores();

  /**
   * Disk in MiB.
   *
   * @return field {@code vsize}, on OVZ {@code hdd}; empty when the panel does not show it
   */
  public abstract OptionalLong diskMiB();

  /**
   * Share of the processor relative to other machines (cgroups weight).
   *
   * @return field {@code cputune}, empty when the panel does not show it
   */
  public abstract OptionalLong processorWeight();

  /**
   * How much of a node's processor a machine may use, in MHz.
   *
   * @return field {@code cpufreq}, empty on KVM and when the panel does not show it
   */
  public abstract OptionalLong processorFrequencyMHz();

  /**
   * How many processes a machine may run.
   *
   * @return field {@code numproc}, empty on KVM and when the panel does not show it
   */
  public abstract OptionalLong processLimit();

  /**
   * How many files a machine may hold open.
   *
   * @return field {@code numfile}, empty on KVM and when the panel does not show it
   */
  public abstract OptionalLong fileLimit();

  /** Builds a template. Not safe for use by several threads. */
  public static final class Builder extends ImmutablePreset.Builder {
    Builder() {}
  }
}
