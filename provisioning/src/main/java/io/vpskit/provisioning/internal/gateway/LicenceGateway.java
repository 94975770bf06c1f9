package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.internal.workflow.call.LicenceCall;

/** The port to a panel that sells licences, see {@link PanelGateway}. Thread-safe. */
public interface LicenceGateway extends AutoCloseable {
  PanelGateway.Reply perform(LicenceCall call);

  @Override
  void close();
}
