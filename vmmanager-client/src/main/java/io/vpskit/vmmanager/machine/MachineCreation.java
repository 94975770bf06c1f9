package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.IsoImageId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.EditionCheck;
import io.vpskit.vmmanager.node.NodeId;
import io.vpskit.vmmanager.preset.PresetId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What a new machine is to be. Immutable; {@code toString} shows no secret.
 *
 * <p>Compulsory: {@link #name()}, {@link #hostName()}, {@link #memoryMiB()}, {@link #cores()},
 * {@link #diskMiB()}, {@link #password()}. Resources given here win over those of the preset.
 */
@Value.Immutable
@HiddenImplementation
public abstract class MachineCreation {

  private static final int LARGEST_MIB = 1 << 30;

  MachineCreation() {}

  /**
   * Starts an empty request.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The internal name. It must be chosen by the caller and be unique: when the answer to a creation
   * is lost, the machine is found again by it.
   *
   * @return 1 to 64 letters, digits, dots, hyphens or underscores
   */
  public abstract String name();

  /**
   * The host name of the guest.
   *
   * @return at most 253 characters
   */
  public abstract String hostName();

  /**
   * The account that is to own the machine.
   *
   * @return default: the account this client logs in with
   */
  public abstract Optional<AccountId> owner();

  /**
   * The VPS template to begin with.
   *
   * @return default none
   */
  public abstract Optional<PresetId> preset();

  /**
   * The node to build on.
   *
   * @return default: the panel chooses
   */
  public abstract Optional<NodeId> node();

  /**
   * Memory in MiB.
   *
   * @return 1 to 2^30
   */
  public abstract int memoryMiB();

  /**
   * Processor cores.
   *
   * @return 1 to 1024
   */
  public abstract int cores();

  /**
   * Disk in MiB. On KVM it cannot be changed later.
   *
   * @return 1 to 2^30
   */
  public abstract int diskMiB();

  /**
   * The OS template to install. Excludes {@link #isoImage()}. Names on OVZ are in lower case, for
   * example {@code debian-12-x86_64}.
   *
   * @return default none: an empty disk, on KVM only
   */
  public abstract Optional<OsTemplateName> osTemplate();

  /**
   * The ISO image to boot from, on KVM only. Excludes {@link #osTemplate()}.
   *
   * @return default none
   */
  public abstract Optional<IsoImageId> isoImage();

  /**
   * The recipe to run after the OS is installed.
   *
   * @return default none
   */
  public abstract Optional<RecipeName> recipe();

  /**
   * Which address the machine gets.
   *
   * @return default any IPv4 address
   */
  @Value.Default
  public AddressChoice address() {
    return new AddressChoice.Any(AddressFamily.IPV4);
  }

  /**
   * From which pool the address comes.
   *
   * @return default {@link AddressType#PUBLIC}
   */
  @Value.Default
  public AddressType addressType() {
    return AddressType.PUBLIC;
  }

  /**
   * The administrator's password within the machine. Its first 8 characters also open the screen of
   * a KVM machine.
   *
   * @return 8 to 128 characters without blanks; an OS template may forbid some more
   */
  @Value.Redacted
  public abstract Secret password();

  /**
   * Public keys for SSH.
   *
   * @return one line each, default none
   */
  public abstract List<String> sshPublicKeys();

  /**
   * Share of the processor relative to other machines (cgroups weight, {@code cputune}), on KVM
   * only.
   *
   * @return 1 to 1,000,000; default: the panel's
   */
  public abstract OptionalInt processorWeight();

  /**
   * Share of the disk relative to other machines (cgroups weight, {@code blkiotune}), on KVM only.
   *
   * @return 1 to 10,000; default: the panel's
   */
  public abstract OptionalInt diskWeight();

  /**
   * Limit of incoming traffic in the panel's own unit ({@code inbound}). Clients of the panel take
   * it for KiB/s, the vendor's documents speak of Kbit/s; nothing is converted here. On KVM only.
   *
   * @return at least 1; default: unlimited
   */
  public abstract OptionalInt inboundLimit();

  /**
   * Limit of outgoing traffic in the panel's own unit ({@code outbound}), see {@link
   * #inboundLimit()}.
   *
   * @return at least 1; default: unlimited
   */
  public abstract OptionalInt outboundLimit();

  /**
   * How the processor is shown to the guest ({@code cpu_mode}), on KVM only.
   *
   * @return for example {@code host-passthrough}; default: the panel's
   */
  public abstract Optional<String> processorMode();

  /**
   * What the machine's clock shows, on KVM only.
   *
   * @return default: the panel's
   */
  public abstract Optional<ClockOffset> clockOffset();

  /**
   * How much of the node's processor the machine may use, in MHz ({@code cpufreq}), on OVZ only.
   *
   * @return 1 to 1,000,000; default: the panel's
   */
  public abstract OptionalInt processorFrequencyMHz();

  /**
   * How many processes the machine may run ({@code numproc}), on OVZ only.
   *
   * @return at least 1; default: the panel's
   */
  public abstract OptionalInt processLimit();

  /**
   * How many files the machine may hold open ({@code numfile}), on OVZ only.
   *
   * @return at least 1; default: the panel's
   */
  public abstract OptionalInt fileLimit();

  /**
   * How the machine's disk lies on its node ({@code fstype}), on OVZ only.
   *
   * @return default: the panel's
   */
  public abstract Optional<FileSystem> fileSystem();

  /**
   * Refuses what an edition cannot honour. {@link Machines#create} does so before it sends
   * anything; a caller may do it earlier.
   *
   * @param edition who is to make the machine
   * @throws io.vpskit.core.PanelMisuseException naming every field that this edition lacks
   */
  public void requireFor(Edition edition) {
    new EditionCheck("machine creation", edition)
        .needed(Edition.OVZ, "osTemplate", osTemplate().isPresent())
        .only(Edition.KVM, "isoImage", isoImage().isPresent())
        .only(Edition.KVM, "processorWeight", processorWeight().isPresent())
        .only(Edition.KVM, "diskWeight", diskWeight().isPresent())
        .only(Edition.KVM, "inboundLimit", inboundLimit().isPresent())
        .only(Edition.KVM, "outboundLimit", outboundLimit().isPresent())
        .only(Edition.KVM, "processorMode", processorMode().isPresent())
        .only(Edition.KVM, "clockOffset", clockOffset().isPresent())
        .only(Edition.OVZ, "processorFrequencyMHz", processorFrequencyMHz().isPresent())
        .only(Edition.OVZ, "processLimit", processLimit().isPresent())
        .only(Edition.OVZ, "fileLimit", fileLimit().isPresent())
        .only(Edition.OVZ, "fileSystem", fileSystem().isPresent())
        .refuse();
  }

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("machine creation");
    MachineTexts.checkName(problems, name());
    MachineTexts.checkHostName(problems, "hostName", hostName());
    MachineTexts.checkPassword(problems, password());
    MachineTexts.checkKeys(problems, sshPublicKeys());
    problems
        .requireBetween("memoryMiB", memoryMiB(), 1, LARGEST_MIB)
        .requireBetween("cores", cores(), 1, 1024)
        .requireBetween("diskMiB", diskMiB(), 1, LARGEST_MIB)
        .requireBetween("processorWeight", processorWeight().orElse(1), 1, 1_000_000)
        .requireBetween("diskWeight", diskWeight().orElse(1), 1, 10_000)
        .requireBetween("inboundLimit", inboundLimit().orElse(1), 1, Integer.MAX_VALUE)
        .requireBetween("outboundLimit", outboundLimit().orElse(1), 1, Integer.MAX_VALUE)
        .requireBetween("processorFrequencyMHz", processorFrequencyMHz().orElse(1), 1, 1_000_000)
        .requireBetween("processLimit", processLimit().orElse(1), 1, Integer.MAX_VALUE)
        .requireBetween("fileLimit", fileLimit().orElse(1), 1, Integer.MAX_VALUE)
        .require(
            osTemplate().isEmpty() || isoImage().isEmpty(),
            "osTemplate and isoImage exclude each other")
        .require(
            recipe().isEmpty() || osTemplate().isPresent(), "recipe needs an osTemplate to run on")
        .require(
            processorMode().filter(String::isBlank).isEmpty(), "processorMode must not be blank")
        .refuse();
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder extends ImmutableMachineCreation.Builder {
    Builder() {}
  }
}
