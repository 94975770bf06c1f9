package io.vpskit.vmmanager.machine;

/** How far the panel is with building a machine and installing its OS. */
public enum DeploymentState {
  /** The machine is being built (flag {@code installing}). */
  BUILDING,

  /** The OS is being installed (flag {@code installos}). */
  INSTALLING_OS,

  /**
   * Neither flag is set: the OS is installed. A recipe, if one was chosen, runs after this moment,
   * and these flags do not show when it has finished; see {@link RecipeState}.
   */
  DEPLOYED;

  static DeploymentState of(boolean installing, boolean installingOs) {
    if (installing) {
      return BUILDING;
    }
    return installingOs ? INSTALLING_OS : DEPLOYED;
  }
}
