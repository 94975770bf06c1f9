package io.vpskit.testkit.catalogue;

import io.vpskit.testkit.internal.HiddenImplementation;
import java.util.Set;
import org.immutables.value.Value;

/** A range of addresses that an account of an IPmanager may book from. */
@Value.Immutable
@HiddenImplementation
public interface RangeGrant {

  /**
   * Starts a grant.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The account.
   *
   * @return its login name, not empty
   */
  String account();

  /**
   * The range: one address, {@code first-last}, or {@code network/mask}. Of a network the addresses
   * are left out that {@link AddressRange#network} leaves out.
   *
   * @return the range, within one of the panel's networks
   */
  String range();

  /**
   * Whether the range is passed over unless the address or the network is asked for.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean hidden() {
    return false;
  }

  /**
   * The groups that the account may use the addresses for.
   *
   * @return the names of the groups, by default {@code public}
   */
  @Value.Default
  default Set<String> groups() {
    return Set.of("public");
  }

  /** Checks the bounds. */
  @Value.Check
  default void check() {
    Checks.notEmpty("account", account());
    Checks.notEmpty("range", range());
    if (groups().isEmpty()) {
      throw new IllegalArgumentException("groups must not be empty");
    }
  }

  /** Builds a {@link RangeGrant}. Not for use by several threads. */
  final class Builder extends ImmutableRangeGrant.Builder {

    Builder() {}
  }
}
