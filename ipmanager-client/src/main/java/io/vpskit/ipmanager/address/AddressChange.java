package io.vpskit.ipmanager.address;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.util.Optional;
import org.immutables.value.Value;

/** What is to change about a booked address. At least one thing must. Immutable. */
@Value.Immutable
@HiddenImplementation
public abstract class AddressChange {

  AddressChange() {}

  /**
   * Starts with no change.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The name that the address is to resolve to ({@code domain}).
   *
   * @return a host name without a dot at its end; default: as it is
   */
  public abstract Optional<String> reverseName();

  /**
   * What the address is to be for ({@code iptype}).
   *
   * @return default: as it is
   */
  public abstract Optional<AddressGroup> group();

  /**
   * The mark of the booking ({@code note}).
   *
   * @return at most 255 characters on one line; default: as it is
   */
  public abstract Optional<String> note();

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("address change");
    reverseName().ifPresent(name -> AddressTexts.checkReverseName(problems, name));
    note().ifPresent(note -> AddressTexts.checkNote(problems, note));
    problems
        .require(
            reverseName().isPresent() || group().isPresent() || note().isPresent(),
            "one of reverseName, group and note must be given")
        .refuse();
  }

  boolean isComplete() {
    return reverseName().isPresent() && group().isPresent() && note().isPresent();
  }

  /** Builds a change. Not safe for use by several threads. */
  public static final class Builder extends ImmutableAddressChange.Builder {
    Builder() {}
  }
}
