package io.vpskit.testkit.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An account as it stood when it was asked for, alive or deleted. A value of this type does not
 * follow later changes; {@code toString} shows no secret.
 */
public interface AccountRecord {

  /**
   * The id on the panel.
   *
   * @return the id
   */
  String id();

  /**
   * The login name.
   *
   * @return the name
   */
  String name();

  /**
   * The access level: 16 a user, 29 an administrator.
   *
   * @return the level
   */
  int level();

  /**
   * Whether the account may log in.
   *
   * @return {@code false} after {@code user.disable}
   */
  boolean enabled();

  /**
   * The functions that were taken from the account with {@code userrights.suspend}.
   *
   * @return the names of the functions
   */
  Set<String> deniedFunctions();

  /**
   * Compares the password.
   *
   * @param password the password to compare with
   * @return whether it is that one
   */
  boolean passwordMatches(String password);

  /**
   * When it was made.
   *
   * @return the instant
   */
  Instant createdAt();

  /**
   * When it was deleted.
   *
   * @return the instant, absent while it exists
   */
  Optional<Instant> deletedAt();
}
