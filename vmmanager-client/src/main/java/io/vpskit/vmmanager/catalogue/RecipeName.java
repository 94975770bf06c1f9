package io.vpskit.vmmanager.catalogue;

import io.vpskit.core.call.Problems;

/**
 * The name under which a recipe is chosen for a machine.
 *
 * @param value for example {@code ISPsystem__lamp.sh} from a repository or {@code #local__lamp.sh}
 */
public record RecipeName(String value) {

  /** What the panel is told when no recipe is to run. */
  static final String NONE = "null";

  /**
   * Checks the name.
   *
   * @param value for example {@code ISPsystem__lamp.sh}
   * @throws io.vpskit.core.PanelMisuseException when it is blank, longer than 255 characters or the
   *     word {@code null}, by which the panel means no recipe
   */
  public RecipeName {
    new Problems("recipe name")
        .require(!value.isBlank() && value.length() <= 255, "it must have 1 to 255 characters")
        .require(!value.equals(NONE), "null means no recipe: leave the recipe out")
        .refuse();
  }

  /**
   * The name itself.
   *
   * @return the same as {@link #value()}
   */
  @Override
  public String toString() {
    return value;
  }
}
