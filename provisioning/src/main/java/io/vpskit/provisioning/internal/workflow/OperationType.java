package io.vpskit.provisioning.internal.workflow;

/** What an operation is for. The name is stored. */
public enum OperationType {
  OPEN("open"),
  DELETE_SERVICE("delete"),
  BUILD_SPARE("refill"),
  DELETE_SPARE("expire");

  private final String lane;

  OperationType(String lane) {
    this.lane = lane;
  }

  /** The word for this type in the name of a lane. */
  public String lane() {
    return lane;
  }
}
