package io.vpskit.ipmanager.address;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which addresses a session is to be shown. How the panel compares, whole texts or parts of them,
 * is not known. Immutable.
 */
@Value.Immutable
@HiddenImplementation
public abstract class AddressFilter {

  private static final int LONGEST = 255;

  AddressFilter() {}

  /**
   * Starts with no condition.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What the address is to be ({@code ip}).
   *
   * @return one line of at most 255 characters; default: anything
   */
  public abstract Optional<String> address();

  /**
   * What the reverse name is to be ({@code domain}).
   *
   * @return one line of at most 255 characters; default: anything
   */
  public abstract Optional<String> reverseName();

  /**
   * What the group is to be ({@code iptype}).
   *
   * @return default: any
   */
  public abstract Optional<AddressGroup> group();

  /**
   * What the note is to be ({@code note}).
   *
   * @return one line of at most 255 characters; default: anything
   */
  public abstract Optional<String> note();

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("address filter");
    address().ifPresent(it -> AddressTexts.checkLine(problems, "address", it, LONGEST));
    reverseName().ifPresent(it -> AddressTexts.checkLine(problems, "reverseName", it, LONGEST));
    note().ifPresent(it -> AddressTexts.checkLine(problems, "note", it, LONGEST));
    problems
        .require(
            Stream.of(address(), reverseName(), group(), note()).anyMatch(Optional::isPresent),
            "one of address, reverseName, group and note must be given")
        .refuse();
  }

  /** Builds a filter. Not safe for use by several threads. */
  public static final class Builder extends ImmutableAddressFilter.Builder {
    Builder() {}
  }
}
