package io.vpskit.vmmanager.machine;

/** What the clock of a machine shows to its operating system. */
public enum ClockOffset {
  /** Coordinated universal time, as Unix systems expect. */
  UTC("utc"),

  /** The time of the node's zone, as Windows expects. */
  LOCAL_TIME("localtime");

  private final String panelValue;

  ClockOffset(String panelValue) {
    this.panelValue = panelValue;
  }

  String panelValue() {
    return panelValue;
  }
}
