package io.vpskit.provisioning.internal.workflow.call;

import java.util.Optional;

/** Asks whether the recipe of a machine has done its work; it changes nothing. */
public sealed interface RecipeCall extends PanelCall {
  record LookAtRecipe(String machine, Optional<String> address) implements RecipeCall {}

  @Override
  default boolean unsafe() {
    return false;
  }
}
