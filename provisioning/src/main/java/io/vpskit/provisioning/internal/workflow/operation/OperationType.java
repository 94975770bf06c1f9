package io.vpskit.provisioning.internal.workflow.operation;

import io.vpskit.provisioning.OperatorTaskKind;

/** What an operation is for. The name is stored. */
public enum OperationType {
  OPEN("open"),
  DELETE_SERVICE("delete"),
  SUSPEND("suspend"),
  RESUME("resume"),
  START("start"),
  STOP("stop"),
  RESTART("restart"),
  CHANGE_TARIFF("change-tariff"),
  REINSTALL("reinstall"),
  CHANGE_PASSWORD("change-password"),
  SET_HOST_NAME("set-host-name"),
  ADD_ADDRESS("add-address"),
  REMOVE_ADDRESS("remove-address"),
  SET_PTR("set-ptr"),
  /** Stops a machine that runs although its service is suspended. */
  GUARD("guard"),
  BUILD_SPARE("refill"),
  DELETE_SPARE("expire"),
  /** Leads the licence to what the service needs as it stands, and has its term renewed. */
  TEND_LICENCE("licence"),
  /** Removes what another operation left on a module. */
  CLEAN_UP("clean-up"),
  /** Gives a spare that is not fit for its buyer back to the pool owner. */
  TAKE_BACK("take-back");

  private final String lane;

  OperationType(String lane) {
    this.lane = lane;
  }

  /** The word for this type in the name of a lane. */
  public String lane() {
    return lane;
  }

  /** What it is called in messages. */
  public String words() {
    return switch (this) {
      case BUILD_SPARE -> "build spare";
      case DELETE_SPARE -> "delete spare";
      default -> lane.replace('-', ' ');
    };
  }

  /** The step with which an operation of this type begins. */
  public Step firstStep() {
    return switch (this) {
      case OPEN -> Step.LOOK_FOR_SPARE;
      case BUILD_SPARE, TAKE_BACK -> Step.PREPARE;
      case DELETE_SERVICE, DELETE_SPARE, CLEAN_UP -> Step.CHECK_MACHINE;
      case TEND_LICENCE -> Step.LOOK_AFTER_LICENCE;
      default -> Step.CHECK_SERVICE;
    };
  }

  /** What people have to do when it has failed. */
  public OperatorTaskKind taskKind() {
    return switch (this) {
      case OPEN, BUILD_SPARE -> OperatorTaskKind.SET_UP;
      case DELETE_SERVICE, DELETE_SPARE, CLEAN_UP -> OperatorTaskKind.DELETE;
      case RESUME, START -> OperatorTaskKind.SWITCH_ON;
      case SUSPEND, STOP, GUARD -> OperatorTaskKind.SWITCH_OFF;
      default -> OperatorTaskKind.CHANGE_PARAMETERS;
    };
  }

  /** Whether the service is In progress while it is under way. */
  public boolean changesStatus() {
    return switch (this) {
      case SUSPEND, RESUME, CHANGE_TARIFF, REINSTALL, DELETE_SERVICE -> true;
      default -> false;
    };
  }

  /** Whether it may have an OS installed, and a recipe run after that. */
  public boolean installs() {
    return this == OPEN || this == BUILD_SPARE || this == REINSTALL;
  }

  /** Whether it is done for a customer, so that other work of the service has to wait for it. */
  public boolean isForService() {
    return this != BUILD_SPARE && this != DELETE_SPARE && this != CLEAN_UP && this != TAKE_BACK;
  }
}
