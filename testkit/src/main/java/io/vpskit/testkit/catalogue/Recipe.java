package io.vpskit.testkit.catalogue;

import io.vpskit.testkit.internal.HiddenImplementation;
import java.time.Duration;
import java.util.Set;
import org.immutables.value.Value;

/** A script that the panel runs in a machine after its OS is installed. */
@Value.Immutable
@HiddenImplementation
public interface Recipe {

  /**
   * Starts a recipe.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The name sent in orders: {@code ISPsystem__name.sh} from a repository, {@code #local__name.sh}
   * a local one.
   *
   * @return the name, not empty
   */
  String name();

  /**
   * How long it runs.
   *
   * @return the time, zero or more; by default 1 minute
   */
  @Value.Default
  default Duration duration() {
    return Duration.ofMinutes(1);
  }

  /**
   * Whether it fails at its end.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean failing() {
    return false;
  }

  /**
   * The tags that it shares with the OS templates it is for.
   *
   * @return the tags, by default none
   */
  Set<String> tags();

  /** Checks the bounds. */
  @Value.Check
  default void check() {
    Checks.notEmpty("name", name());
    Checks.notNegative("duration", duration());
  }

  /** Builds a {@link Recipe}. Not for use by several threads. */
  final class Builder extends ImmutableRecipe.Builder {

    Builder() {}
  }
}
