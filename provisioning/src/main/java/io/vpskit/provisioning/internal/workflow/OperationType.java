package io.vpskit.provisioning.internal.workflow;

/** What an operation is for. The name is stored. */
public enum OperationType {
  OPEN("open"),
  DELETE_SERVICE("delete"),
  BUILD_SPARE("refill"),
  DELETE_SPARE("expire"),
  /** Removes what another operation left on a module. */
  CLEAN_UP("clean-up");

  private final String lane;

  OperationType(String lane) {
    this.lane = lane;
  }

  /** The word for this type in the name of a lane. */
  public String lane() {
    return lane;
  }

  /** Whether it is done for a customer, so that other work of the service has to wait for it. */
  public boolean isForService() {
    return this != BUILD_SPARE && this != DELETE_SPARE && this != CLEAN_UP;
  }
}
