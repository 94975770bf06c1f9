package io.vpskit.provisioning;

/** When a machine that is built for an order counts as deployed. */
public enum Completion {
  /** When the OS is installed. A recipe is started and not waited for. */
  AFTER_TEMPLATE_SETUP,
  /**
   * When the recipe has succeeded. A machine whose recipe fails is removed, and another one is
   * tried.
   */
  AFTER_RECIPE_SETUP
}
