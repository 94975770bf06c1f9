package io.vpskit.provisioning;

/**
 * The database could not be used: not reachable, held by another process, with a schema that does
 * not fit, or let go of because the provisioner is closed. Whether the last request was written is
 * not known when the connection broke during its commit; asking again, with the same order id, is
 * safe in any case.
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
