package io.vpskit.vmmanager.account;

import io.vpskit.core.Secret;
import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A new account that may own machines (level 16). Immutable; {@code toString} shows no secret. The
 * panel may have stricter rules for names and passwords.
 */
@Value.Immutable
@HiddenImplementation
public abstract class AccountCreation {

  AccountCreation() {}

  /**
   * Starts an empty request; name and password are compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The name to log in with, unique on the panel.
   *
   * @return 1 to 64 letters, digits, dots, hyphens, underscores or at signs
   */
  public abstract String name();

  /**
   * The password to log in with.
   *
   * @return 8 to 128 characters without control characters
   */
  @Value.Redacted
  public abstract Secret password();

  /**
   * How much room the account has for ISO images of its own ({@code isolimitsize}). The panel's
   * unit is not documented; 0 is what clients send.
   *
   * @return at least 0; default: the panel's
   */
  public abstract OptionalInt isoImageRoom();

  /**
   * How many ISO images of its own the account may have ({@code isolimitnum}).
   *
   * @return at least 0; default: the panel's
   */
  public abstract OptionalInt isoImageCount();

  /**
   * How many snapshots the account may have ({@code snapshot_limit}).
   *
   * @return at least 0; default: the panel's
   */
  public abstract OptionalInt snapshotCount();

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    String secret = password().reveal();
    new Problems("account creation")
        .require(
            name().matches("[A-Za-z0-9._@-]{1,64}"),
            "name must have 1 to 64 letters, digits, dots, hyphens, underscores or at signs")
        .require(
            secret.length() >= 8
                && secret.length() <= 128
                && secret.chars().noneMatch(Character::isISOControl),
            "password must have 8 to 128 characters without control characters")
        .requireBetween("isoImageRoom", isoImageRoom().orElse(0), 0, Integer.MAX_VALUE)
        .requireBetween("isoImageCount", isoImageCount().orElse(0), 0, Integer.MAX_VALUE)
        .requireBetween("snapshotCount", snapshotCount().orElse(0), 0, Integer.MAX_VALUE)
        .refuse();
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder extends ImmutableAccountCreation.Builder {
    Builder() {}
  }
}
