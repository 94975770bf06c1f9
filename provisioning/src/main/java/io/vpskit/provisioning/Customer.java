package io.vpskit.provisioning;

/**
 * A buyer as the host application knows him, and the name of his account on the panels.
 *
 * <p>Immutable. Accounts are made when they are first needed and never deleted. Two customers must
 * not share an account name: whoever owns the account owns its machines.
 *
 * @param id the host application's own identifier, 1 to 64 characters, opaque to vpskit
 * @param accountName the name of the account on every panel: 1 to 32 of the letters a-z, digits,
 *     '_', '-' and '.', beginning with a letter
 */
public record Customer(String id, String accountName) {
  private static final int LONGEST_ID = 64;

  /**
   * Checks both names.
   *
   * @param id the host application's own identifier
   * @param accountName the name of the account on every panel
   * @throws IllegalArgumentException naming each part that is out of bounds
   */
  public Customer {
    new Problems()
        .unless(
            !id.isBlank() && id.length() <= LONGEST_ID,
            "id must have 1 to %d characters, has %d",
            LONGEST_ID,
            id.length())
        .unless(
            Names.isAccountName(accountName),
            "accountName must be %s, was '%s'",
            Names.ACCOUNT_RULE,
            accountName)
        .refuseSettings("customer");
  }

  /**
   * A customer whose account is called {@code u} and his identifier.
   *
   * @param id 1 to 31 of the letters a-z, digits, '_', '-' and '.'
   * @return the customer
   * @throws IllegalArgumentException when the identifier cannot be part of an account name; give
   *     the account name yourself then
   */
  public static Customer of(String id) {
    String accountName = "u" + id;
    new Problems()
        .unless(
            Names.isAccountName(accountName),
            "id '%s' cannot be part of an account name, which is %s; name the account yourself, with"
                + " new Customer(id, accountName)",
            id,
            Names.ACCOUNT_RULE)
        .refuseSettings("customer");
    return new Customer(id, accountName);
  }
}
