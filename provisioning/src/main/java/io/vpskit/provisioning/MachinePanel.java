package io.vpskit.provisioning;

import io.vpskit.core.PanelSettings;
import io.vpskit.pool.Virtualization;

/** The panel on which a processing module builds machines. */
public sealed interface MachinePanel permits MachinePanel.VmManager5 {
  /**
   * What the panel builds.
   *
   * @return KVM for machines, OVZ for containers
   */
  Virtualization virtualization();

  /**
   * A VMmanager 5 KVM or OVZ, told apart by the end of the URL.
   *
   * @param settings where it is and how to log in; the user needs the administrator role
   * @return the panel
   * @throws IllegalArgumentException when the URL ends neither in {@code /vmmgr} nor in {@code
   *     /vemgr}
   */
  static MachinePanel vmManager5(PanelSettings settings) {
    return new VmManager5(settings);
  }

  /**
   * A VMmanager 5 KVM or OVZ.
   *
   * @param settings where it is and how to log in
   */
  record VmManager5(PanelSettings settings) implements MachinePanel {
    private static final String KVM = "vmmgr";
    private static final String OVZ = "vemgr";

    /**
     * Refuses a panel of another kind.
     *
     * @param settings where it is and how to log in
     * @throws IllegalArgumentException when the URL ends neither in {@code /vmmgr} nor in {@code
     *     /vemgr}
     */
    public VmManager5 {
      String name = settings.endpoint().panelName();
      new Problems()
          .unless(
              name.equals(KVM) || name.equals(OVZ),
              "the URL of a VMmanager 5 ends in /%s (KVM) or /%s (OVZ); this is %s",
              KVM,
              OVZ,
              settings.endpoint())
          .refuseSettings("panel");
    }

    @Override
    public Virtualization virtualization() {
      return settings.endpoint().panelName().equals(OVZ) ? Virtualization.OVZ : Virtualization.KVM;
    }
  }
}
