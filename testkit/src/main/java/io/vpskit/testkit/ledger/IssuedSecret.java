package io.vpskit.testkit.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret that a panel issued or accepted at some time, valid today or not. It can be compared but
 * is not shown, by {@code toString} neither.
 */
public interface IssuedSecret {

  /**
   * What it opens.
   *
   * @return the kind
   */
  SecretKind kind();

  /**
   * The id of the machine that it was issued for.
   *
   * @return the id, absent for secrets of accounts
   */
  Optional<String> machineId();

  /**
   * The login name, at that time, of the account that it was issued for.
   *
   * @return the name, absent for secrets of machines
   */
  Optional<String> account();

  /**
   * Whether it was issued for the account of an administrator, who sees all machines.
   *
   * @return whether it was; {@code false} for secrets of machines
   */
  boolean ofAdministrator();

  /**
   * When it was issued or accepted.
   *
   * @return the instant
   */
  Instant issuedAt();

  /**
   * Compares it.
   *
   * @param text the text to compare with
   * @return whether it is that one
   */
  boolean matches(String text);
}
