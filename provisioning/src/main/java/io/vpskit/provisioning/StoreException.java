package io.vpskit.provisioning;

/**
 * The database could not be used: not reachable, held by another process, or with a schema that
 * does not fit. Nothing was changed; trying again later is safe.
 */
public final class StoreException extends ProvisioningException {
  /**
   * Made where the database is used.
   *
   * @param message what is wrong and what to do
   */
  public StoreException(String message) {
    super(message);
  }

  /**
   * Made where the database is used.
   *
   * @param message what is wrong and what to do
   * @param cause what the driver said
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
