package io.vpskit.testkit.behaviour;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.internal.HiddenImplementation;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What a VMmanager may do one way or another, because panels differ or because nobody outside the
 * vendor knows. The defaults follow the best evidence; where there is none, they are the stricter
 * way, so that a program that copes with the default copes with the alternative.
 *
 * <p>A value of this type never changes. An emulator takes another one at any time, see {@link
 * io.vpskit.testkit.VmManagerEmulator#behave}, and a single call can be answered under another one,
 * see {@link io.vpskit.testkit.fault.FaultRule#behaving}.
 */
@Value.Immutable
@HiddenImplementation
public interface Behaviour extends PanelBehaviour {

  /**
   * Starts a behaviour from the defaults.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The default behaviour.
   *
   * @return the value with every default
   */
  static Behaviour defaults() {
    return builder().build();
  }

  /**
   * This behaviour with some of it changed.
   *
   * @param change sets what is to be different
   * @return the changed behaviour
   */
  default Behaviour with(Consumer<? super Builder> change) {
    Builder builder = builder().from(this);
    change.accept(builder);
    return builder.build();
  }

  /**
   * Whether two machines may have one name. Real behaviour is unknown.
   *
   * @return by default {@code false}: the second is refused with {@code exists}
   */
  @Value.Default
  default boolean duplicateMachineNamesAllowed() {
    return false;
  }

  /**
   * The operations that are refused with {@link #busyError} while a machine is being built or its
   * OS is being installed. A machine whose installation is overdue or failed takes all of them.
   * Real behaviour is unknown.
   *
   * @return by default all operations
   */
  @Value.Default
  default Set<MachineOperation> refusedDuringInstallation() {
    return Set.of(MachineOperation.values());
  }

  /**
   * The error for an operation on a machine under installation. Real type and object are unknown.
   *
   * @return by default type {@code value}, object {@code elid}; an empty value stands for the id of
   *     the machine
   */
  @Value.Default
  default PanelError busyError() {
    return new PanelError("value", "elid", "", "The virtual machine is being installed");
  }

  /**
   * Which spelling of the new id the reply to a creation carries.
   *
   * @return by default both
   */
  @Value.Default
  default CreateReply createReply() {
    return CreateReply.ID_AND_ELID;
  }

  /**
   * Whether a machine's {@code password} and {@code confirm} must agree. Accounts never need a
   * {@code confirm}.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean strictConfirm() {
    return true;
  }

  /**
   * Whether a row shows the made-up flag {@code recipe} while a recipe runs and {@code
   * recipefailed} after one failed. No real flag is known.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean recipeFlagsShown() {
    return false;
  }

  /**
   * The name of a made-up column of the machine listing and field of the machine's form that says
   * how far a recipe is: {@code waiting} until the OS is installed, then {@code running}, at last
   * {@code succeeded} or {@code failed}. A machine without a recipe does not have it. No real field
   * is known.
   *
   * @return by default absent: there is no such field
   */
  Optional<String> recipeStateField();

  /**
   * Whether a failed installation shows the made-up flag {@code installfailed} instead of keeping
   * {@code installos} for ever.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean installFailureFlagShown() {
    return false;
  }

  /**
   * What the inferred column {@code user} of the machine listing shows.
   *
   * @return by default the owner's name
   */
  @Value.Default
  default OwnerColumn ownerColumn() {
    return OwnerColumn.NAME;
  }

  /**
   * Whether the addresses of a machine are listed with a group heading, a row with {@code
   * type=group}, as on a sibling panel.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean addressGroupRows() {
    return false;
  }

  /**
   * Whether a machine gets the address that a call names with {@code ip}. Otherwise the parameter
   * is ignored, and the panel chooses another address of the same family.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean chosenAddressHonoured() {
    return true;
  }

  /**
   * Whether {@code vsize} in a change of a KVM machine is refused instead of ignored. OVZ changes
   * the size in any case.
   *
   * @return by default {@code false}: ignored
   */
  @Value.Default
  default boolean diskChangeRefused() {
    return false;
  }

  /**
   * Whether OVZ refuses to make a disk smaller, which is a policy of the panel. To less than what
   * is used it is never made.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean diskShrinkRefused() {
    return false;
  }

  /**
   * Whether new memory and cores of a KVM machine reach its guest with the next start only. Real
   * behaviour is unknown. OVZ changes them live in any case.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean resourcesNeedRestart() {
    return true;
  }

  /**
   * What replaces the password of a machine's console. Real behaviour is unknown.
   *
   * @return by default a new root password together with the next start
   */
  @Value.Default
  default ConsoleRenewal consoleRenewal() {
    return ConsoleRenewal.AT_NEXT_START;
  }

  /**
   * Whether the owner of a machine that is marked as {@code blocked} can do nothing with it. What
   * the mark means on a real panel is unknown.
   *
   * @return by default {@code false}: the mark has no effect
   */
  @Value.Default
  default boolean blockLocksOwnerOut() {
    return false;
  }

  /**
   * What becomes of the machines of an account that is deleted. Real behaviour is unknown.
   *
   * @return by default the deletion is refused
   */
  @Value.Default
  default OwnerDeletion ownerDeletion() {
    return OwnerDeletion.REFUSED;
  }

  /** Checks languages and bounds. */
  @Value.Check
  default void check() {
    PanelBehaviourCheck.check(this);
  }

  /** Builds a {@link Behaviour}; every setting has a default. Not for use by several threads. */
  final class Builder extends ImmutableBehaviour.Builder {

    Builder() {}
  }
}
