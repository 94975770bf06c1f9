package io.vpskit.core;

import java.util.List;
import java.util.stream.Collectors;

/** The panels that speak the COREmanager protocol, with the paths under which they answer. */
public enum PanelProduct {
  /** VMmanager 5: KVM and Cloud at {@code /vmmgr}, OVZ at {@code /vemgr}. */
  VMMANAGER("VMmanager", List.of("vmmgr", "vemgr")),

  /** IPmanager 5, at {@code /ipmgr}. */
  IPMANAGER("IPmanager", List.of("ipmgr")),

  /** BILLmanager, at {@code /billmgr}. */
  BILLMANAGER("BILLmanager", List.of("billmgr"));

  private final String title;
  private final List<String> panelNames;

  PanelProduct(String title, List<String> panelNames) {
    this.title = title;
    this.panelNames = panelNames;
  }

  /**
   * The product's name for people.
   *
   * @return for example {@code VMmanager}
   */
  public String title() {
    return title;
  }

  /**
   * The names of the panel that may end its URL.
   *
   * @return for example {@code vmmgr} and {@code vemgr}
   */
  public List<String> panelNames() {
    return panelNames;
  }

  String allowedEndings() {
    return panelNames.stream().map(name -> "/" + name).collect(Collectors.joining(" or "));
  }
}
