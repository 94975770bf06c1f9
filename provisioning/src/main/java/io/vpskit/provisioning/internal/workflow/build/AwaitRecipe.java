package io.vpskit.provisioning.internal.workflow.build;

import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.call.RecipeCall;
import io.vpskit.provisioning.internal.workflow.decision.Move;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.RecipeState;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Waits until the recipe of a new machine has succeeded. The machine is asked, or the panel's
 * listing shows it; what the host application was told by the recipe counts before either.
 */
public final class AwaitRecipe implements StepLogic {
  /** Whether there is anything to wait for. */
  static boolean isDue(Work work) {
    return work.rules().waitsForRecipe() && work.blueprint().recipe().isPresent();
  }

  @Override
  public Todo todo(Work work, Instant now) {
    Operation operation = work.operation();
    boolean ask = isDue(work) && work.rules().probesRecipe() && work.recipeTold().isEmpty();
    return ask
        ? new Todo.Ask(
            new RecipeCall.LookAtRecipe(operation.machineId().orElseThrow(), operation.address()))
        : new Todo.Nothing();
  }

  @Override
  public Move after(Work work, Answer answer, Instant now) {
    Operation operation = work.operation();
    if (!isDue(work)) {
      return Move.Next.with(operation);
    }
    Operation waiting = operation.withRecipeSince(operation.recipeSince().orElse(now));
    if (hasVanished(work, answer, now)) {
      return refusal(
          waiting, "machine '" + operation.machineName().orElseThrow() + "' has disappeared");
    }
    Optional<RecipeState> state = work.recipeTold().or(() -> shown(answer));
    if (state.equals(Optional.of(RecipeState.SUCCEEDED))) {
      return succeeded(work, waiting, answer);
    }
    if (state.equals(Optional.of(RecipeState.FAILED))) {
      return refusal(waiting, recipe(work) + " has failed");
    }
    if (!now.isBefore(waiting.recipeSince().orElseThrow().plus(work.rules().recipeLimit()))) {
      return refusal(
          waiting,
          recipe(work)
              + " did not succeed within "
              + work.rules().recipeLimit().toSeconds()
              + " s"
              + text(answer));
    }
    return work.rules().probesRecipe()
        ? new Move.Pause(waiting, now.plus(work.rules().pollInterval()))
        : new Move.Await(waiting, List.of());
  }

  private static Optional<RecipeState> shown(Answer answer) {
    if (answer instanceof Answer.Recipe recipe) {
      return Optional.of(recipe.state());
    } else if (answer instanceof Answer.Sighted sighted) {
      return sighted.machine().flatMap(MachineView::recipe);
    } else if (answer instanceof Answer.Nothing) {
      return Optional.empty();
    }
    throw StepLogic.unexpected(Step.AWAIT_RECIPE, answer);
  }

  /** A listing may lag behind the creation, which it has shown already, but not for ever. */
  private static boolean hasVanished(Work work, Answer answer, Instant now) {
    return answer instanceof Answer.Sighted sighted
        && sighted.machine().isEmpty()
        && work.operation()
            .sentAt()
            .map(sent -> !now.isBefore(sent.plus(work.rules().listingLag())))
            .orElse(true);
  }

  private static Move succeeded(Work work, Operation operation, Answer answer) {
    String by = work.recipeTold().isPresent() ? ", as the host application was told" : text(answer);
    return new Move.Next(
        operation, List.of(), List.of(new Note("recipe succeeded", recipe(work) + by)));
  }

  private static String text(Answer answer) {
    return answer instanceof Answer.Recipe recipe ? ": " + recipe.text() : "";
  }

  private static String recipe(Work work) {
    return "recipe '" + work.blueprint().recipe().orElseThrow() + "'";
  }

  private static Move refusal(Operation operation, String reason) {
    return new Move.Refusal(operation, reason, List.of());
  }
}
