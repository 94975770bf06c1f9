package io.vpskit.testkit.behaviour;

import io.vpskit.testkit.internal.HiddenImplementation;
import java.time.Duration;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What a selling BILLmanager may do one way or another, because sellers differ or because nobody
 * outside the vendor knows. The defaults follow the best evidence; where there is none, they are
 * the stricter way.
 *
 * <p>A value of this type never changes. An emulator takes another one at any time, see {@link
 * io.vpskit.testkit.BillManagerEmulator#behave}, and a single call can be answered under another
 * one, see {@link io.vpskit.testkit.fault.BillManagerFaultRule#behaving}.
 */
@Value.Immutable
@HiddenImplementation
public interface BillManagerBehaviour extends PanelBehaviour {

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
  static BillManagerBehaviour defaults() {
    return builder().build();
  }

  /**
   * This behaviour with some of it changed.
   *
   * @param change sets what is to be different
   * @return the changed behaviour
   */
  default BillManagerBehaviour with(Consumer<? super Builder> change) {
    Builder builder = builder().from(this);
    change.accept(builder);
    return builder.build();
  }

  /**
   * How long a paid licence is in progress before it is active.
   *
   * @return zero or more; by default 10 s
   */
  @Value.Default
  default Duration activationTime() {
    return Duration.ofSeconds(10);
  }

  /**
   * How many views of an active licence come before the first one that shows its key.
   *
   * @return zero or more; by default none
   */
  @Value.Default
  default int viewsWithoutKey() {
    return 0;
  }

  /**
   * How long after a licence became active its key is made.
   *
   * @return zero or more; by default at once
   */
  @Value.Default
  default Duration keyDelay() {
    return Duration.ZERO;
  }

  /**
   * Which spellings of the new number the reply to an order carries.
   *
   * @return by default both
   */
  @Value.Default
  default OrderReply orderReply() {
    return OrderReply.ID_AND_ITEM_ID;
  }

  /**
   * Whether replies to changes and renewals carry the form again in a document of its own within
   * the document, instead of beside {@code ok}.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean nestedForms() {
    return true;
  }

  /**
   * How the days of changes are named.
   *
   * @return by default both spellings
   */
  @Value.Default
  default ChangeDateNames changeDateNames() {
    return ChangeDateNames.BOTH;
  }

  /**
   * What becomes of an order that the balance does not cover.
   *
   * @return by default it is refused
   */
  @Value.Default
  default ShortOfFunds shortOfFunds() {
    return ShortOfFunds.REFUSED;
  }

  /**
   * Whether address and key can be changed only once in {@link #monthRuleDays} days. Moving to
   * {@code 0.0.0.0} is always possible and does not count as a change (inferred).
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean monthRule() {
    return true;
  }

  /**
   * How many days must pass between two changes.
   *
   * @return 1 or more; by default 31
   */
  @Value.Default
  default int monthRuleDays() {
    return 31;
  }

  /**
   * Whether resellers may suspend and resume.
   *
   * @return by default {@code true}; otherwise both are refused with {@code access}
   */
  @Value.Default
  default boolean suspensionOffered() {
    return true;
  }

  /**
   * Whether {@code checkip} exists.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean addressCheckOffered() {
    return true;
  }

  /**
   * Whether deleted licences are listed with status 4. Otherwise they are left out, and a view of
   * one is refused.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean deletedListed() {
    return true;
  }

  /**
   * Whether rows show the name.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean namesListed() {
    return true;
  }

  /**
   * Whether rows show the end of the term.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean endsListed() {
    return true;
  }

  /**
   * Whether the status stands in {@code status}. Otherwise only {@code item_status} has it, as a
   * translated text with the number in {@code orig}.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean plainStatus() {
    return true;
  }

  /**
   * Whether more of an add-on is charged at once. Otherwise the change waits in the basket to be
   * paid.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean addOnsChargedAtOnce() {
    return true;
  }

  /**
   * Whether private, loopback and link-local addresses are refused. Real behaviour is unknown.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean privateAddressesRefused() {
    return true;
  }

  /** Checks languages and bounds. */
  @Value.Check
  default void check() {
    PanelBehaviourCheck.check(this);
    if (activationTime().isNegative()) {
      throw new IllegalArgumentException(
          "activationTime must not be negative, but is " + activationTime());
    }
    if (keyDelay().isNegative()) {
      throw new IllegalArgumentException("keyDelay must not be negative, but is " + keyDelay());
    }
    if (viewsWithoutKey() < 0) {
      throw new IllegalArgumentException(
          "viewsWithoutKey must not be negative, but is " + viewsWithoutKey());
    }
    if (monthRuleDays() < 1) {
      throw new IllegalArgumentException(
          "monthRuleDays must be at least 1, but is " + monthRuleDays());
    }
  }

  /**
   * Builds a {@link BillManagerBehaviour}; every setting has a default. Not for use by several
   * threads.
   */
  final class Builder extends ImmutableBillManagerBehaviour.Builder {

    Builder() {}
  }
}
