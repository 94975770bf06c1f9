package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what a panel shows the state of a machine's recipe: columns of the listing and fields of the
 * machine's form, named by somebody who has looked at his own panel. No such field is documented or
 * was seen in a client, so all of this is inferred, and without a signal every state is {@link
 * RecipeState#UNKNOWN}. A sign counts in listing and form alike; mind that a form has fields of its
 * own, such as {@code recipe} for the name of the recipe.
 *
 * <pre>{@code
 * RecipeSignal.builder()
 *     .shows(RecipeState.RUNNING, "recipe_in_progress")
 *     .shows(RecipeState.FAILED, "recipe_state", "error")
 *     .otherwise(RecipeState.SUCCEEDED)
 *     .build();
 * }</pre>
 *
 * <p>Immutable.
 */
public final class RecipeSignal {

  private static final RecipeSignal NONE = new RecipeSignal(List.of(), RecipeState.UNKNOWN);

  private final List<RecipeSign> signs;
  private final RecipeState otherwise;

  private RecipeSignal(List<RecipeSign> signs, RecipeState otherwise) {
    this.signs = List.copyOf(signs);
    this.otherwise = otherwise;
  }

  /**
   * Nothing is known of how the panel shows recipes.
   *
   * @return a signal by which every state is {@link RecipeState#UNKNOWN}
   */
  public static RecipeSignal none() {
    return NONE;
  }

  /**
   * Starts without signs.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The state of a machine whose OS is installed. */
  RecipeState read(RecipeSign.Fields fields) {
    return signs.stream()
        .filter(sign -> sign.isSeenIn(fields))
        .findFirst()
        .map(RecipeSign::state)
        .orElse(otherwise);
  }

  boolean isNone() {
    return signs.isEmpty();
  }

  /** Builds a signal. Not safe for use by several threads. */
  public static final class Builder {

    private final List<RecipeSign> signs = new ArrayList<>();
    private RecipeState otherwise = RecipeState.UNKNOWN;

    Builder() {}

    /**
     * A field that means a state by being there, whatever its text, unless that is {@code off}.
     *
     * @param state what it means
     * @param field the name of the field
     * @return this
     */
    public Builder shows(RecipeState state, String field) {
      signs.add(new RecipeSign(field, Optional.empty(), state));
      return this;
    }

    /**
     * A field that means a state by its text, upper or lower case; of a translated text the
     * original counts. Signs are looked for in the order in which they are given.
     *
     * @param state what it means
     * @param field the name of the field
     * @param value its text
     * @return this
     */
    public Builder shows(RecipeState state, String field, String value) {
      signs.add(new RecipeSign(field, Optional.of(value), state));
      return this;
    }

    /**
     * What it means when the OS is installed and no sign is seen. {@link RecipeState#SUCCEEDED} is
     * right only for a panel that shows a running recipe without a gap after the installation.
     *
     * @param state the state; default {@link RecipeState#UNKNOWN}
     * @return this
     */
    public Builder otherwise(RecipeState state) {
      otherwise = state;
      return this;
    }

    /**
     * Makes the signal.
     *
     * @return the signal
     * @throws io.vpskit.core.PanelMisuseException when there is no sign, a field or a value is
     *     blank, or a sign means {@link RecipeState#WAITING}, which the installation itself shows
     */
    public RecipeSignal build() {
      Problems problems = new Problems("recipe signal");
      problems.require(!signs.isEmpty(), "at least one sign is needed");
      problems.require(otherwise != RecipeState.WAITING, "otherwise must not be WAITING");
      for (RecipeSign sign : signs) {
        problems
            .require(!sign.field().isBlank(), "the field of a sign must not be blank")
            .require(
                sign.value().filter(String::isBlank).isEmpty(),
                "the value of " + sign.field() + " must not be blank")
            .require(sign.state() != RecipeState.WAITING, sign.field() + " must not mean WAITING");
      }
      problems.refuse();
      return new RecipeSignal(signs, otherwise);
    }
  }
}
