package io.vpskit.provisioning;

/**
 * A request that contradicts what is on record: an order id that was used for another order, an
 * account name of another customer, a service that is not known, or an operation that its status
 * does not allow. Nothing was changed.
 */
public final class ConflictException extends ProvisioningException {
  ConflictException(String message) {
    super(message);
  }
}
