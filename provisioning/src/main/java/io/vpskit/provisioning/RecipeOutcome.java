package io.vpskit.provisioning;

/** How a recipe has ended. */
public enum RecipeOutcome {
  /** It has done its work. */
  SUCCEEDED,
  /** It has not; its machine will be removed, and another one tried. */
  FAILED
}
