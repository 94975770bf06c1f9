package io.vpskit.provisioning;

import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What is sold: the resources of the machine and the OS templates it may have. Immutable. */
@Value.Immutable
@ValueStyle
public interface Tariff {
  /**
   * The name that orders use; unique in a provisioner.
   *
   * @return 1 to 64 characters
   */
  String name();

  /**
   * The panel's VPS template (preset) that the machine is created with. The panel gets one of this
   * name, with the tariff's resources, when it has none.
   *
   * @return the preset's name; {@linkplain #name() the tariff's name} by default
   */
  @Value.Default
  default String preset() {
    return name();
  }

  /**
   * Memory in MiB.
   *
   * @return at least 1
   */
  int memoryMiB();

  /**
   * Processor cores.
   *
   * @return 1 by default
   */
  @Value.Default
  default int cores() {
    return 1;
  }

  /**
   * Disk in MiB.
   *
   * @return at least 1
   */
  int diskMiB();

  /**
   * The machine's share of processor time when the node is busy, relative to other machines.
   *
   * @return at least 1; nothing leaves it to the panel
   */
  Optional<Integer> processorWeight();

  /**
   * The OS templates on offer, as the panel names them.
   *
   * @return at least one name
   */
  @Value.NaturalOrder
  SortedSet<String> osTemplates();

  /** Refuses a tariff that could not be built, with all problems in one message. */
  @Value.Check
  default void check() {
    new Problems()
        .unless(!name().isBlank() && name().length() <= 64, "name must have 1 to 64 characters")
        .unless(!preset().isBlank(), "preset must not be blank")
        .unless(memoryMiB() >= 1, "memoryMiB must be at least 1, was %d", memoryMiB())
        .unless(cores() >= 1, "cores must be at least 1, was %d", cores())
        .unless(diskMiB() >= 1, "diskMiB must be at least 1, was %d", diskMiB())
        .unless(
            processorWeight().orElse(1) >= 1,
            "processorWeight must be at least 1, was %s",
            processorWeight())
        .unless(!osTemplates().isEmpty(), "osTemplates must name at least one")
        .unless(
            osTemplates().stream().noneMatch(String::isBlank), "osTemplates must not have a blank")
        .refuseSettings("tariff '" + name() + "'");
  }

  /**
   * Starts a tariff.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Tariff}. Not thread-safe. */
  final class Builder extends ImmutableTariff.Builder {
    Builder() {}
  }
}
