package io.vpskit.testkit.behaviour;

import io.vpskit.testkit.PanelError;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
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
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true)
public interface Behaviour {

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
   * The language of messages when a call names none with {@code lang}: {@code en} or {@code ru}.
   *
   * @return the language, by default {@code en}
   */
  @Value.Default
  default String language() {
    return "en";
  }

  /**
   * How long a session lives after the last call made with it.
   *
   * @return the lifetime, by default one hour
   */
  @Value.Default
  default Duration sessionLifetime() {
    return Duration.ofHours(1);
  }

  /**
   * Whether a session is refused from another address than the one that opened it.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean sessionBoundToAddress() {
    return true;
  }

  /**
   * Where a log-in reply carries the session id.
   *
   * @return by default both places
   */
  @Value.Default
  default SessionIdForm sessionIdForm() {
    return SessionIdForm.ATTRIBUTE_AND_TEXT;
  }

  /**
   * Whether user and password may be sent with each call ({@code authinfo}).
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean authinfoAccepted() {
    return true;
  }

  /**
   * Rows a page when a listing does not ask with {@code p_cnt}.
   *
   * @return by default absent: all rows
   */
  OptionalInt defaultPageSize();

  /**
   * Whether listings tell their size and page ({@code p_elems}, {@code p_cnt}, {@code p_num}).
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean pagingNodes() {
    return true;
  }

  /**
   * Whether replies carry what the web interface needs: in listings texts, saved filters and
   * descriptions of columns, in successful actions the page to go to next.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean interfaceNodes() {
    return false;
  }

  /**
   * Whether JSON shows a lone row, choice or error parameter as an object instead of an array of
   * one.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean singleRowsAsObjects() {
    return false;
  }

  /**
   * Whether a column without a value appears as an empty node instead of not at all. Flag columns
   * are not concerned: they mean something by being there.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean emptyColumnsAsNodes() {
    return false;
  }

  /**
   * The text of a flag column that is set. A flag means something by being there, whatever it says.
   *
   * @return by default nothing: an empty node
   */
  @Value.Default
  default String flagText() {
    return "";
  }

  /**
   * Whether errors carry all that the documentation mentions: a report mark, a detail, a group with
   * placeholders, the stack of actions, a localised object.
   *
   * @return by default {@code false}: type, object, language, message and parameters
   */
  @Value.Default
  default boolean errorDetails() {
    return false;
  }

  /**
   * Whether columns with words ({@code level}, {@code vmstatus}) show a localised text with the raw
   * value in {@code orig}, instead of the raw value alone.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean translatedColumns() {
    return false;
  }

  /**
   * The order of the parameters that a reply repeats.
   *
   * @return by default as captured
   */
  @Value.Default
  default EchoOrder echoOrder() {
    return EchoOrder.AS_CAPTURED;
  }

  /**
   * Whether a reply repeats passwords and log-ins, too, among the parameters it repeats. One-time
   * keys are repeated in any case, as was seen on a sibling panel.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean echoSecrets() {
    return false;
  }

  /**
   * The attributes of the root node, in order: {@code lang}, {@code func}, {@code binary}, {@code
   * host}, or one of the decorative ones ({@code themename}, {@code features}, {@code notify},
   * {@code theme}, {@code css}, {@code logo}, {@code logolink}, {@code favicon}, {@code localdir}).
   *
   * @return by default {@code lang}, {@code func}, {@code binary}, {@code host}
   */
  @Value.Default
  default List<String> documentAttributes() {
    return List.of("lang", "func", "binary", "host");
  }

  /**
   * Whether a choice whose value and label are equal leaves its attribute {@code key} out, as some
   * sibling panels do.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean equalChoiceKeysLeftOut() {
    return false;
  }

  /**
   * How many entries a choice list of a form shows at most, besides the present value. Real panels
   * show all; the limit keeps views of a panel with many accounts quick.
   *
   * @return by default 200
   */
  @Value.Default
  default int choiceLimit() {
    return 200;
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
   * The least number of characters of any password.
   *
   * @return by default 1
   */
  @Value.Default
  default int minimumPasswordLength() {
    return 1;
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
    if (!Set.of("en", "ru").contains(language())) {
      throw new IllegalArgumentException("language must be en or ru, but is " + language());
    }
    if (sessionLifetime().isNegative() || sessionLifetime().isZero()) {
      throw new IllegalArgumentException(
          "sessionLifetime must be positive, but is " + sessionLifetime());
    }
    if (defaultPageSize().orElse(1) < 1) {
      throw new IllegalArgumentException(
          "defaultPageSize must be at least 1, but is " + defaultPageSize().getAsInt());
    }
    if (choiceLimit() < 0) {
      throw new IllegalArgumentException(
          "choiceLimit must not be negative, but is " + choiceLimit());
    }
    if (minimumPasswordLength() < 0) {
      throw new IllegalArgumentException(
          "minimumPasswordLength must not be negative, but is " + minimumPasswordLength());
    }
  }

  /** Builds a {@link Behaviour}; every setting has a default. Not for use by several threads. */
  final class Builder extends ImmutableBehaviour.Builder {

    Builder() {}
  }
}
