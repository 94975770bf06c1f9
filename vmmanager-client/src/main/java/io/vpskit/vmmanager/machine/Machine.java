package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.HiddenImplementation;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A machine as the panel lists it. Immutable. */
@Value.Immutable
@HiddenImplementation
public abstract class Machine {

  Machine() {}

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
   * @return column {@code id}
   */
  public abstract MachineId id();

  /**
   * The internal name, chosen when the machine was created.
   *
   * @return column {@code name}
   */
  public abstract String name();

  /**
   * The host name of the guest.
   *
   * @return column {@code domain}
   */
  public abstract Optional<String> hostName();

  /**
   * The main address.
   *
   * @return column {@code ip}, empty while there is none
   */
  public abstract Optional<String> address();

  /**
   * Memory in MiB.
   *
   * @return column {@code mem}
   */
  public abstract OptionalLong memoryMiB();

  /**
   * Processor cores.
   *
   * @return column {@code vcpu}, on OVZ {@code cpu}
   */
  public abstract OptionalLong cores();

  /**
   * Disk in MiB. That the panel counts this column in MiB is inferred.
   *
   * @return column {@code vdsize}, on OVZ {@code hdd}
   */
  public abstract OptionalLong diskMiB();

  /**
   * How much of the node's processor the machine may use, in MHz. That the column exists is
   * inferred.
   *
   * @return column {@code cpufreq}, empty on KVM and when the panel does not show it
   */
  public abstract OptionalLong processorFrequencyMHz();

  /**
   * How many processes the machine may run. That the column exists is inferred.
   *
   * @return column {@code numproc}, empty on KVM and when the panel does not show it
   */
  public abstract OptionalLong processLimit();

  /**
   * How many files the machine may hold open. That the column exists is inferred.
   *
   * @return column {@code numfile}, empty on KVM and when the panel does not show it
   */
  public abstract OptionalLong fileLimit();

  /**
   * Whether the machine is switched on.
   *
   * @return from column {@code vmstatus}
   */
  public abstract PowerState power();

  /**
   * Whether the machine is built and its OS installed.
   *
   * @return from the flags {@code installing} and {@code installos}
   */
  public abstract DeploymentState deployment();

  /**
   * The owner as the listing shows it. That the column exists, and whether it holds the account's
   * id or its name, is inferred.
   *
   * @return column {@code user}, empty when the panel has none
   */
  public abstract Optional<String> owner();

  /**
   * How far the machine's recipe is, from the columns that a {@link RecipeSignal} names.
   *
   * @return {@link RecipeState#UNKNOWN} without a signal
   */
  @Value.Default
  public RecipeState recipeState() {
    return RecipeState.UNKNOWN;
  }

  /** Builds a machine. Not safe for use by several threads. */
  public static final class Builder extends ImmutableMachine.Builder {
    Builder() {}
  }
}
