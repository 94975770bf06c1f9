package io.vpskit.testkit.catalogue;

import io.vpskit.testkit.internal.HiddenImplementation;
import java.util.Map;
import org.immutables.value.Value;

/** A VPS template: the resources of machines made from it, unless the call says otherwise. */
@Value.Immutable
@HiddenImplementation
public interface Preset {

  /**
   * Starts a VPS template.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The name by which tariffs refer to it.
   *
   * @return the name, not empty
   */
  String name();

  /**
   * The memory, in MiB.
   *
   * @return the memory, at least 1
   */
  long memoryMiB();

  /**
   * The number of processor cores.
   *
   * @return the number, at least 1; by default 1
   */
  @Value.Default
  default int cores() {
    return 1;
  }

  /**
   * The size of the disk, in MiB.
   *
   * @return the size, at least 1
   */
  long diskMiB();

  /**
   * Further settings under their names on the wire, for example {@code cputune} (KVM) or {@code
   * cpufreq}, {@code numproc} (OVZ).
   *
   * @return the settings, by default none: the edition's usual ones apply
   */
  Map<String, String> settings();

  /** Checks the bounds. */
  @Value.Check
  default void check() {
    Checks.notEmpty("name", name());
    Checks.atLeast("memoryMiB", 1, memoryMiB());
    Checks.atLeast("cores", 1, cores());
    Checks.atLeast("diskMiB", 1, diskMiB());
  }

  /** Builds a {@link Preset}. Not for use by several threads. */
  final class Builder extends ImmutablePreset.Builder {

    Builder() {}
  }
}
