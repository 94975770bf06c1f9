package io.vpskit.provisioning;

import io.vpskit.core.PanelSettings;

/** The panel on which a processing module builds machines. */
public sealed interface MachinePanel permits MachinePanel.VmManager5 {
  /**
   * A VMmanager 5 KVM.
   *
   * @param settings where it is and how to log in; the user needs the administrator role
   * @return the panel
   */
  static MachinePanel vmManager5(PanelSettings settings) {
    return new VmManager5(settings);
  }

  /**
   * A VMmanager 5 KVM.
   *
   * @param settings where it is and how to log in
   */
  record VmManager5(PanelSettings settings) implements MachinePanel {}
}
