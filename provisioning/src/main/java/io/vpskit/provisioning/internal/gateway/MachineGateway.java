package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.internal.workflow.call.MachineCall;

/** The port to a panel that builds machines, see {@link PanelGateway}. Thread-safe. */
public interface MachineGateway extends AutoCloseable {
  PanelGateway.Reply perform(MachineCall call);

  @Override
  void close();
}
