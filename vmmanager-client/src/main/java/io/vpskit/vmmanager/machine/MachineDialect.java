package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall;
import io.vpskit.vmmanager.edition.Edition;

/**
 * The calls whose parameters differ between the editions of VMmanager 5. Whatever is the same for
 * all stands in {@link Machines}. What an edition cannot honour is refused here.
 */
interface MachineDialect {

  /** The dialect of an edition. */
  static MachineDialect of(Edition edition) {
    return edition == Edition.OVZ ? new OvzDialect() : new KvmDialect();
  }

  PanelCall create(MachineCreation creation);

  PanelCall changeResources(MachineId machine, MachineResources resources);

  PanelCall reinstall(MachineId machine, Reinstallation reinstallation);

  PanelCall changePassword(MachineId machine, Secret password);

  PanelCall monthlyTraffic(MachineId machine);
}
