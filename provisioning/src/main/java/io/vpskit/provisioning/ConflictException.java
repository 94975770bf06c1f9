package io.vpskit.provisioning;

/**
 * A request that contradicts what is on record: an order id that was used for another order, or an
 * operation that the service's status does not allow. Nothing was changed.
 */
public final class ConflictException extends ProvisioningException {
  ConflictException(String message) {
    super(message);
  }
}
