package io.vpskit.ipmanager.address;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What address is to be taken, and for what. Immutable. Compulsory: {@link #note()}. One request
 * takes one address.
 */
@Value.Immutable
@HiddenImplementation
public abstract class AllocationRequest {

  AllocationRequest() {}

  /**
   * Starts with the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The caller's mark of this one allocation ({@code note}). The panel gives an allocation no key
   * of its own: when the answer is lost, the address is found by its note and by nothing else.
   *
   * @return 1 to 255 characters on one line, not blank, different for each allocation
   */
  public abstract String note();

  /**
   * IPv4 or IPv6 ({@code family}).
   *
   * @return default {@link AddressFamily#IPV4}
   */
  @Value.Default
  public AddressFamily family() {
    return AddressFamily.IPV4;
  }

  /**
   * What the address is for ({@code iptype}). It must be one of the groups allowed to the account.
   *
   * @return default {@link AddressGroup#PUBLIC}
   */
  @Value.Default
  public AddressGroup group() {
    return AddressGroup.PUBLIC;
  }

  /**
   * The name that the address is to resolve to ({@code domain}, the PTR record).
   *
   * @return a host name without a dot at its end; default none
   */
  public abstract Optional<String> reverseName();

  /**
   * Which address ({@code ip}).
   *
   * @return default {@link AddressChoice.Any}
   */
  @Value.Default
  public AddressChoice choice() {
    return new AddressChoice.Any();
  }

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("allocation request");
    AddressTexts.checkNote(problems, note());
    problems.require(!note().isBlank(), "note must not be blank");
    reverseName().ifPresent(name -> AddressTexts.checkReverseName(problems, name));
    chosen()
        .ifPresent(
            address ->
                problems.require(
                    address.family() == family(),
                    "choice must be of the family " + family() + ", is " + address.family()));
    problems.refuse();
  }

  private Optional<IpAddress> chosen() {
    if (choice() instanceof AddressChoice.Exactly exactly) {
      return Optional.of(exactly.address());
    }
    return choice() instanceof AddressChoice.FromNetwork from
        ? Optional.of(from.network())
        : Optional.empty();
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder extends ImmutableAllocationRequest.Builder {
    Builder() {}
  }
}
