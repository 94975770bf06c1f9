package io.vpskit.provisioning.internal.workflow.operation;

/** What is asked of a panel on the spot, with nothing durable about it. */
public enum Reading {
  PANEL_LINK("panel link"),
  CONSOLE_LINK("console link"),
  TRAFFIC("traffic");

  private final String words;

  Reading(String words) {
    this.words = words;
  }

  /** What it is called in messages and in the journal. */
  public String words() {
    return words;
  }
}
