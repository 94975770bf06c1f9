package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.internal.workflow.Answer;
import io.vpskit.provisioning.internal.workflow.RecipeCall;

/** The port to whatever tells that a recipe has done its work. Thread-safe. */
public interface RecipeGateway {
  Answer look(RecipeCall.LookAtRecipe call);
}
