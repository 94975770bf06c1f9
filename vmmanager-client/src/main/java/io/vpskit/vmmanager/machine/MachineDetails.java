package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import io.vpskit.vmmanager.node.NodeId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A machine as the panel shows it alone. Immutable; {@code toString} shows no secret. */
@Value.Immutable
@HiddenImplementation
public abstract class MachineDetails {

  MachineDetails() {}

  /**
   * Starts an empty machine; id, name and states are compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The panel's number of the machine.
   *
   * @return the id that was asked for
   */
  public abstract MachineId id();

  /**
   * The internal name, chosen when the machine was created.
   *
   * @return field {@code name}
   */
  public abstract String name();

  /**
   * The host name of the guest.
   *
   * @return field {@code domain}
   */
  public abstract Optional<String> hostName();

  /**
   * The owner's account. That the field exists is inferred.
   *
   * @return field {@code user}, empty when the panel does not show it
   */
  public abstract Optional<AccountId> owner();

  /**
   * The node the machine runs on. That the field exists is inferred.
   *
   * @return field {@code hostnode}, empty when the panel does not show it
   */
  public abstract Optional<NodeId> node();

  /**
   * Memory in MiB.
   *
   * @return field {@code mem}
   */
  public abstract OptionalLong memoryMiB();

  /**
   * Processor cores.
   *
   * @return field {@code vcpu}, on OVZ {@code cpu}
   */
  public abstract OptionalLong cores();

  /**
   * Share of the processor relative to other machines (cgroups weight).
   *
   * @return field {@code cputune}, empty on OVZ
   */
  public abstract OptionalLong processorWeight();

  /**
   * Disk in MiB.
   *
   * @return field {@code vsize}, on OVZ {@code hdd}
   */
  public abstract OptionalLong diskMiB();

  /**
   * How much of the node's processor the machine may use, in MHz.
   *
   * @return field {@code cpufreq}, empty on KVM
   */
  public abstract OptionalLong processorFrequencyMHz();

  /**
   * How many processes the machine may run.
   *
   * @return field {@code numproc}, empty on KVM and without a limit
   */
  public abstract OptionalLong processLimit();

  /**
   * How many files the machine may hold open.
   *
   * @return field {@code numfile}, empty on KVM and without a limit
   */
  public abstract OptionalLong fileLimit();

  /**
   * How the machine's disk lies on its node.
   *
   * @return field {@code fstype}, empty on KVM
   */
  public abstract Optional<FileSystem> fileSystem();

  /**
   * The OS template the machine was installed from. That the form shows it is inferred.
   *
   * @return field {@code vmi}, on OVZ {@code ostemplate}; empty when the panel does not show it
   */
  public abstract Optional<OsTemplateName> osTemplate();

  /**
   * The recipe that was chosen at the last installation. That the form shows it is inferred.
   *
   * @return field {@code recipe}, empty without one and when the panel does not show it
   */
  public abstract Optional<RecipeName> recipe();

  /**
   * The OS for people.
   *
   * @return field {@code osname}
   */
  public abstract Optional<String> osName();

  /**
   * Whether the OS is installed.
   *
   * @return field {@code osinstalled}, empty when the panel does not show it
   */
  public abstract Optional<Boolean> osInstalled();

  /**
   * The main address.
   *
   * @return field {@code ip}
   */
  public abstract Optional<String> address();

  /**
   * Whether the machine is switched on.
   *
   * @return from field {@code state}
   */
  public abstract PowerState power();

  /**
   * Whether the machine is marked as blocked. That the field exists is inferred.
   *
   * @return field {@code blocked}, empty when the panel does not show it
   */
  public abstract Optional<Boolean> blocked();

  /**
   * Where the machine's screen is served (VNC).
   *
   * @return field {@code vnchost}, empty on OVZ
   */
  public abstract Optional<String> vncHost();

  /**
   * The port of the machine's screen.
   *
   * @return field {@code vncport}, empty on OVZ
   */
  public abstract OptionalInt vncPort();

  /**
   * The password of the machine's screen. It begins like the administrator's password.
   *
   * @return field {@code vncpassword}, hidden, empty on OVZ
   */
  @Value.Redacted
  public abstract Optional<Secret> vncPassword();

  /**
   * How far the machine's recipe is, from the fields that a {@link RecipeSignal} names.
   *
   * @return {@link RecipeState#UNKNOWN} without a signal
   */
  @Value.Default
  public RecipeState recipeState() {
    return RecipeState.UNKNOWN;
  }

  /** Builds a machine. Not safe for use by several threads. */
  public static final class Builder extends ImmutableMachineDetails.Builder {
    Builder() {}
  }
}
