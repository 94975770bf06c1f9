package io.vpskit.vmmanager.machine;

import java.util.Arrays;
import java.util.Optional;

/** How the disk of an OVZ machine lies on its node ({@code fstype}; seen in a client of OVZ). */
public enum FileSystem {
  /** An image in one file. */
  PLOOP("ploop"),

  /** A folder of the node's own file system. */
  SIMFS("simfs");

  private final String panelValue;

  FileSystem(String panelValue) {
    this.panelValue = panelValue;
  }

  String panelValue() {
    return panelValue;
  }

  static Optional<FileSystem> ofPanelValue(String text) {
    return Arrays.stream(values()).filter(it -> it.panelValue.equalsIgnoreCase(text)).findFirst();
  }
}
