package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.vmmanager.account.AccountId;
import io.vpskit.vmmanager.internal.HiddenImplementation;
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
   * @return field {@code vcpu}
   */
  public abstract OptionalLong cores();

  /**
   * Share of the processor relative to other machines (cgroups weight).
   *
   * @return field {@code cputune}
   */
  public abstract OptionalLong processorWeight();

  /**
   * Disk in MiB.
   *
   * @return field {@code vsize}
   */
  public abstract OptionalLong diskMiB();

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
   * Where the machine's screen is served (VNC).
   *
   * @return field {@code vnchost}
   */
  public abstract Optional<String> vncHost();

  /**
   * The port of the machine's screen.
   *
   * @return field {@code vncport}
   */
  public abstract OptionalInt vncPort();

  /**
   * The password of the machine's screen. It begins like the password the machine was created with.
   *
   * @return field {@code vncpassword}, hidden
   */
  @Value.Redacted
  public abstract Optional<Secret> vncPassword();

  /** Builds a machine. Not safe for use by several threads. */
  public static final class Builder extends ImmutableMachineDetails.Builder {
    Builder() {}
  }
}
