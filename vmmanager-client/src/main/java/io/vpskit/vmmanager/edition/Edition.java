package io.vpskit.vmmanager.edition;

import io.vpskit.core.PanelEndpoint;

/**
 * An edition of VMmanager 5. Editions differ in the words for the same things, and in what there is
 * at all: a request that an edition cannot honour is refused before it is sent.
 */
public enum Edition {
  /** Virtual machines, at {@code /vmmgr}; the Cloud edition is spoken to in the same words. */
  KVM("VMmanager KVM"),

  /** Containers, at {@code /vemgr}. */
  OVZ("VMmanager OVZ");

  private final String title;

  Edition(String title) {
    this.title = title;
  }

  /**
   * The edition that answers at an endpoint.
   *
   * @param endpoint an endpoint of VMmanager
   * @return OVZ for {@code /vemgr}, otherwise KVM
   */
  public static Edition of(PanelEndpoint endpoint) {
    return endpoint.panelName().equals("vemgr") ? OVZ : KVM;
  }

  /**
   * The edition's name for people.
   *
   * @return for example {@code VMmanager OVZ}
   */
  public String title() {
    return title;
  }
}
