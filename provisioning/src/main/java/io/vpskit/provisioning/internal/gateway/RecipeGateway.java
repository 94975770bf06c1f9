package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.RecipeCall;

/** The port to whatever tells that a recipe has done its work. Thread-safe. */
public interface RecipeGateway {
  Answer look(RecipeCall.LookAtRecipe call);
}
