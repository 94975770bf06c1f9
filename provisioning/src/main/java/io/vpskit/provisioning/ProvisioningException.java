package io.vpskit.provisioning;

/** Root of what the facade throws. Its children are what a caller treats differently. */
public abstract sealed class ProvisioningException extends RuntimeException
    permits InvalidRequestException, ConflictException, PanelFailedException, StoreException {
  ProvisioningException(String message) {
    super(message);
  }

  ProvisioningException(String message, Throwable cause) {
    super(message, cause);
  }
}
