package io.vpskit.provisioning;

import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/** What is sold: the resources of the machine and the OS templates it may have. Immutable. */
@Value.Immutable
@ValueStyle
public interface Tariff {
  /** The largest memory and disk, in MiB: 2^30, which is 1 PiB. */
  int LARGEST_MIB = 1 << 30;

  /** The largest number of processor cores. */
  int MOST_CORES = 1024;

  /** The largest share of processor time. */
  int LARGEST_WEIGHT = 1_000_000;

  /** The largest number of addresses of one family. */
  int MOST_ADDRESSES = 64;

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
   * @return 1 to {@link #LARGEST_MIB}
   */
  int memoryMiB();

  /**
   * Processor cores.
   *
   * @return 1 to {@link #MOST_CORES}; 1 by default
   */
  @Value.Default
  default int cores() {
    return 1;
  }

  /**
   * Disk in MiB.
   *
   * @return 1 to {@link #LARGEST_MIB}
   */
  int diskMiB();

  /**
   * The machine's share of processor time when the node is busy, relative to other machines.
   *
   * @return 1 to {@link #LARGEST_WEIGHT}; nothing leaves it to the panel; not allowed on OVZ
   */
  Optional<Integer> processorWeight();

  /**
   * Processor frequency of a container in MHz.
   *
   * @return 1 to {@link #LARGEST_WEIGHT}; needed on OVZ, not allowed on KVM
   */
  Optional<Integer> processorMHz();

  /**
   * How many processes a container may have.
   *
   * @return at least 1; needed on OVZ, not allowed on KVM
   */
  Optional<Integer> processLimit();

  /**
   * How many files a container may have open.
   *
   * @return at least 1; needed on OVZ, not allowed on KVM
   */
  Optional<Integer> fileLimit();

  /**
   * How many IPv4 addresses a machine has.
   *
   * @return 0 to {@link #MOST_ADDRESSES}; 1 by default
   */
  @Value.Default
  default int ipv4Addresses() {
    return 1;
  }

  /**
   * How many IPv6 addresses a machine has. A machine needs one address of either family: without
   * any, BILLmanager would silently build it behind address translation.
   *
   * @return 0 to {@link #MOST_ADDRESSES}; 0 by default
   */
  @Value.Default
  default int ipv6Addresses() {
    return 0;
  }

  /**
   * The recipe that every machine is set up with unless the order names another one.
   *
   * @return the panel's name of the recipe; none by default
   */
  Optional<String> recipe();

  /**
   * The licence that every service gets unless the order names another one.
   *
   * @return a {@linkplain LicenceProduct#name() name} of a licensing server; none by default
   */
  Optional<String> licence();

  /**
   * Priority among tariffs: spare containers are built with the one whose number is the smallest.
   *
   * @return 100 by default
   */
  @Value.Default
  default int sort() {
    return 100;
  }

  /**
   * The OS templates on offer, as the panel names them.
   *
   * @return at least one name
   */
  @Value.NaturalOrder
  SortedSet<String> osTemplates();

  private static boolean isBetween(int value, int largest) {
    return value >= 1 && value <= largest;
  }

  /** Refuses a tariff that could not be built, with all problems in one message. */
  @Value.Check
  default void check() {
    new Problems()
        .unless(!name().isBlank() && name().length() <= 64, "name must have 1 to 64 characters")
        .unless(
            !preset().isBlank() && preset().length() <= 64, "preset must have 1 to 64 characters")
        .unless(
            isBetween(memoryMiB(), LARGEST_MIB),
            "memoryMiB must be 1 to %d, was %d",
            LARGEST_MIB,
            memoryMiB())
        .unless(
            isBetween(cores(), MOST_CORES), "cores must be 1 to %d, was %d", MOST_CORES, cores())
        .unless(
            isBetween(diskMiB(), LARGEST_MIB),
            "diskMiB must be 1 to %d, was %d",
            LARGEST_MIB,
            diskMiB())
        .unless(
            isBetween(processorWeight().orElse(1), LARGEST_WEIGHT),
            "processorWeight must be 1 to %d, was %s",
            LARGEST_WEIGHT,
            processorWeight())
        .unless(
            isBetween(processorMHz().orElse(1), LARGEST_WEIGHT),
            "processorMHz must be 1 to %d, was %s",
            LARGEST_WEIGHT,
            processorMHz())
        .unless(
            processLimit().orElse(1) >= 1,
            "processLimit must be at least 1, was %s",
            processLimit())
        .unless(fileLimit().orElse(1) >= 1, "fileLimit must be at least 1, was %s", fileLimit())
        .unless(
            ipv4Addresses() >= 0 && ipv4Addresses() <= MOST_ADDRESSES,
            "ipv4Addresses must be 0 to %d, was %d",
            MOST_ADDRESSES,
            ipv4Addresses())
        .unless(
            ipv6Addresses() >= 0 && ipv6Addresses() <= MOST_ADDRESSES,
            "ipv6Addresses must be 0 to %d, was %d",
            MOST_ADDRESSES,
            ipv6Addresses())
        .unless(
            ipv4Addresses() + ipv6Addresses() > 0,
            "ipv4Addresses and ipv6Addresses must not both be 0")
        .unless(
            recipe().map(name -> !name.isBlank() && name.length() <= 64).orElse(true),
            "recipe must have 1 to 64 characters")
        .unless(
            licence().map(name -> !name.isBlank() && name.length() <= 64).orElse(true),
            "licence must have 1 to 64 characters")
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
