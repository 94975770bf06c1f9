package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.wire.Element;
import java.util.Optional;

/** The made-up field that says how far the recipe of a machine is, under the name it was given. */
final class RecipeField {

  private RecipeField() {}

  static Optional<Element> of(Machine machine, CallContext context) {
    Optional<String> name = context.behaviour(Behaviour.class).recipeStateField();
    if (name.isEmpty() || machine.recipe.isEmpty()) {
      return Optional.empty();
    }
    context.madeUp("field " + name.get());
    return Optional.of(Element.of(name.get(), state(machine.phaseAt(context.now()))));
  }

  private static String state(Installation.Phase phase) {
    return switch (phase) {
      case BUILDING, INSTALLING, HANGING, FAILED -> "waiting";
      case RECIPE -> "running";
      case RECIPE_FAILED -> "failed";
      case DONE -> "succeeded";
    };
  }
}
