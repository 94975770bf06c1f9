package io.vpskit.provisioning;

/**
 * A question that a panel refused, or did not answer. Nothing was changed; asking again is safe.
 */
public final class PanelFailedException extends ProvisioningException {
  PanelFailedException(String message) {
    super(message);
  }
}
