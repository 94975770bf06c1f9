package io.vpskit.vmmanager.machine;

import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall;

/**
 * The calls whose parameters differ between the virtualizations of VMmanager 5. Whatever is the
 * same for all stands in {@link Machines}.
 */
interface MachineDialect {

  /** The dialect of the panel at an endpoint. */
  static MachineDialect of(PanelEndpoint endpoint) {
    return endpoint.panelName().equals("vemgr") ? new OvzDialect() : new KvmDialect();
  }

  PanelCall create(MachineCreation creation);

  PanelCall changeResources(MachineId machine, MachineResources resources);

  PanelCall reinstall(MachineId machine, Reinstallation reinstallation);

  PanelCall changePassword(MachineId machine, Secret password);

  PanelCall monthlyTraffic(MachineId machine);
}
