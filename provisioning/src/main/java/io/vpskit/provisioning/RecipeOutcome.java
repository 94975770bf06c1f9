package io.vpskit.provisioning;

/** How a recipe has ended. */
public enum RecipeOutcome {
  /** It has done its work. */
  SUCCEEDED,
  /**
   * It has not. A machine that is built for an order or for the pool is removed, and another one
   * tried; a reinstallation has failed.
   */
  FAILED
}
