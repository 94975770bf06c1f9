package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.internal.workflow.call.AddressCall;

/** The port to a panel that addresses are taken from, see {@link PanelGateway}. Thread-safe. */
public interface AddressGateway extends AutoCloseable {
  PanelGateway.Reply perform(AddressCall call);

  @Override
  void close();
}
