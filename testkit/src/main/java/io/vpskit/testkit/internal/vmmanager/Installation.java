package io.vpskit.testkit.internal.vmmanager;

import java.time.Duration;
import java.time.Instant;

/**
 * The timetable of one installation. Where it stands follows from the time alone, so nothing has to
 * happen for it to go on.
 *
 * @param buildingUntil when record and disk are made
 * @param installingUntil when the installer ends, or would end
 * @param recipeUntil when the recipe ends, or would end; without a recipe the end of the installer
 * @param ending how the installer ends
 * @param recipeEnding how the recipe ends
 */
record Installation(
    Instant buildingUntil,
    Instant installingUntil,
    Instant recipeUntil,
    Ending ending,
    Ending recipeEnding) {

  /** How a phase ends. */
  enum Ending {
    WELL,
    FAILS,
    NEVER
  }

  /** Where an installation stands. */
  enum Phase {
    BUILDING,
    INSTALLING,
    HANGING,
    FAILED,
    RECIPE,
    RECIPE_FAILED,
    DONE
  }

  static Installation starting(
      Instant now, Duration building, Duration installing, Duration recipe) {
    Instant built = now.plus(building);
    Instant installed = built.plus(installing);
    return new Installation(built, installed, installed.plus(recipe), Ending.WELL, Ending.WELL);
  }

  Phase phaseAt(Instant now) {
    if (now.isBefore(buildingUntil)) {
      return Phase.BUILDING;
    }
    if (now.isBefore(installingUntil)) {
      return Phase.INSTALLING;
    }
    return switch (ending) {
      case NEVER -> Phase.HANGING;
      case FAILS -> Phase.FAILED;
      case WELL -> recipePhaseAt(now);
    };
  }

  private Phase recipePhaseAt(Instant now) {
    boolean hasRecipe = installingUntil.isBefore(recipeUntil) || recipeEnding != Ending.WELL;
    if (!hasRecipe) {
      return Phase.DONE;
    }
    if (now.isBefore(recipeUntil) || recipeEnding == Ending.NEVER) {
      return Phase.RECIPE;
    }
    return recipeEnding == Ending.FAILS ? Phase.RECIPE_FAILED : Phase.DONE;
  }

  Installation bentBy(MachineBend bend) {
    if (bend instanceof MachineBend.InstallationHangs) {
      return with(Ending.NEVER, recipeEnding);
    }
    if (bend instanceof MachineBend.InstallationFails) {
      return with(Ending.FAILS, recipeEnding);
    }
    if (bend instanceof MachineBend.RecipeHangs) {
      return with(ending, Ending.NEVER);
    }
    if (bend instanceof MachineBend.RecipeFails) {
      return with(ending, Ending.FAILS);
    }
    return this;
  }

  Installation with(Ending newEnding, Ending newRecipeEnding) {
    return new Installation(
        buildingUntil, installingUntil, recipeUntil, newEnding, newRecipeEnding);
  }

  /** The same, with the installer ending now unless it did before. The recipe keeps its length. */
  Installation endingAt(Instant now, Ending newEnding) {
    Instant installed = earlier(installingUntil, now);
    Duration recipe = Duration.between(installingUntil, recipeUntil);
    return new Installation(
        earlier(buildingUntil, now), installed, installed.plus(recipe), newEnding, recipeEnding);
  }

  /** The same, with the recipe that runs ending now, or never. */
  Installation recipeEndingAt(Instant now, Ending newEnding) {
    if (phaseAt(now) != Phase.RECIPE) {
      throw new IllegalStateException("no recipe runs");
    }
    return new Installation(
        buildingUntil, installingUntil, earlier(recipeUntil, now), ending, newEnding);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
