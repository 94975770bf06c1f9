package io.vpskit.testkit.behaviour;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.internal.HiddenImplementation;
import java.time.Duration;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What an IPmanager may do one way or another, because nobody outside the vendor knows. Where there
 * is no evidence the defaults are the stricter way, so that a program that copes with the default
 * copes with the alternative.
 *
 * <p>A value of this type never changes. An emulator takes another one at any time, see {@link
 * io.vpskit.testkit.IpManagerEmulator#behave}, and a single call can be answered under another one,
 * see {@link io.vpskit.testkit.fault.AddressFaultRule#behaving}.
 */
@Value.Immutable
@HiddenImplementation
public interface IpManagerBehaviour extends PanelBehaviour {

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
  static IpManagerBehaviour defaults() {
    return builder().build();
  }

  /**
   * This behaviour with some of it changed.
   *
   * @param change sets what is to be different
   * @return the changed behaviour
   */
  default IpManagerBehaviour with(Consumer<? super Builder> change) {
    Builder builder = builder().from(this);
    change.accept(builder);
    return builder.build();
  }

  /**
   * Where the reply to an allocation names the address.
   *
   * @return by default in {@code ip} and in {@code id}
   */
  @Value.Default
  default AllocationReply allocationReply() {
    return AllocationReply.IP_AND_ID;
  }

  /**
   * Whether forms and replies to allocations carry {@code mask} and {@code gateway} of the network.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean networkFieldsShown() {
    return false;
  }

  /**
   * Whether an address that a user releases is checked before it is free again.
   *
   * @return by default {@code true}; without checks it is free at once
   */
  @Value.Default
  default boolean releasedAddressesChecked() {
    return true;
  }

  /**
   * The time between two checks of released and blocked addresses. The first check of an address is
   * the next one that is due by the clock after its release, as of a job that runs every full hour.
   *
   * @return by default one hour
   */
  @Value.Default
  default Duration checkInterval() {
    return Duration.ofHours(1);
  }

  /**
   * Whether reverse names are shown with a dot at their end.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean dotAfterReverseNames() {
    return true;
  }

  /**
   * Whether a change of an address empties reverse name and note when they are not sent.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean unsentFieldsEmptied() {
    return true;
  }

  /**
   * Whether an allocation must name a group. Otherwise the first group that is allowed is taken.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean groupRequired() {
    return true;
  }

  /**
   * The error for an allocation when no address is free.
   *
   * @return by default type {@code limit}, object {@code ip}
   */
  @Value.Default
  default PanelError noFreeAddressError() {
    return new PanelError("limit", "ip", "", "No free IP addresses");
  }

  /**
   * The error for a group that is allowed in none of the ranges.
   *
   * @return by default type {@code value}, object {@code iptype}; an empty value stands for the
   *     group
   */
  @Value.Default
  default PanelError groupNotAllowedError() {
    return new PanelError("value", "iptype", "", "The group is not allowed");
  }

  /**
   * The error for a given address that is not free or not granted to the account.
   *
   * @return by default type {@code value}, object {@code ip}; an empty value stands for the address
   */
  @Value.Default
  default PanelError addressNotAvailableError() {
    return new PanelError("value", "ip", "", "The IP address is not available");
  }

  /** Checks languages and bounds. */
  @Value.Check
  default void check() {
    PanelBehaviourCheck.check(this);
    if (checkInterval().toSeconds() < 1) {
      throw new IllegalArgumentException(
          "checkInterval must be at least 1 second, but is " + checkInterval());
    }
  }

  /** Builds an {@link IpManagerBehaviour}; every setting has a default. Not for several threads. */
  final class Builder extends ImmutableIpManagerBehaviour.Builder {

    Builder() {}
  }
}
