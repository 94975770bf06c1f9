package io.vpskit.provisioning.internal.workflow.operation;

/** How far the recipe of a machine has come. The name is stored. */
public enum RecipeState {
  RUNNING,
  SUCCEEDED,
  FAILED
}
