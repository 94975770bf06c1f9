package io.vpskit.provisioning.internal.workflow;

/** How far the recipe of a machine has come. The name is stored. */
public enum RecipeState {
  RUNNING,
  SUCCEEDED,
  FAILED
}
