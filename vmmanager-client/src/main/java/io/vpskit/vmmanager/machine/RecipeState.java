package io.vpskit.vmmanager.machine;

/**
 * How far the recipe of a machine is. How a panel shows it is not documented; it is recognised by
 * what an administrator has found out of his panel, see {@link RecipeSignal}.
 */
public enum RecipeState {
  /** The OS is not installed yet; the recipe runs afterwards. */
  WAITING,

  /** The recipe runs. */
  RUNNING,

  /** The recipe has ended well, or there was none. */
  SUCCEEDED,

  /** The recipe has failed. */
  FAILED,

  /** The panel shows nothing that the signal names, or there is no signal. */
  UNKNOWN
}
