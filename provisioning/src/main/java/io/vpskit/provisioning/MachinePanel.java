package io.vpskit.provisioning;

import io.vpskit.core.PanelSettings;

/** The panel on which a processing module builds machines. */
public sealed interface MachinePanel permits MachinePanel.VmManager5 {
  /**
   * A VMmanager 5 KVM.
   *
   * @param settings where it is and how to log in; the user needs the administrator role
   * @return the panel
   * @throws IllegalArgumentException when the URL is not that of a VMmanager 5 KVM
   */
  static MachinePanel vmManager5(PanelSettings settings) {
    return new VmManager5(settings);
  }

  /**
   * A VMmanager 5 KVM.
   *
   * @param settings where it is and how to log in
   */
  record VmManager5(PanelSettings settings) implements MachinePanel {
    private static final String KVM = "vmmgr";

    /**
     * Refuses a panel of another kind.
     *
     * @param settings where it is and how to log in
     * @throws IllegalArgumentException when the URL is not that of a VMmanager 5 KVM
     */
    public VmManager5 {
      new Problems()
          .unless(
              settings.endpoint().panelName().equals(KVM),
              "services are sold on VMmanager 5 KVM, whose URL ends in /%s; this is %s",
              KVM,
              settings.endpoint())
          .refuseSettings("panel");
    }
  }
}
