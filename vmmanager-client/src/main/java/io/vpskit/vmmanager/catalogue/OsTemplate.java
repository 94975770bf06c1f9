package io.vpskit.vmmanager.catalogue;

import io.vpskit.core.call.HiddenImplementation;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * An OS template that is installed on the panel. Immutable.
 *
 * <p>Only the name is certain. The other fields are those of the template's description, which the
 * panel may show or not; a listing mostly does not.
 */
@Value.Immutable
@HiddenImplementation
public abstract class OsTemplate {

  OsTemplate() {}

  /**
   * Starts an empty template; the name is compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The name, which is also the key.
   *
   * @return field {@code name}
   */
  public abstract OsTemplateName name();

  /**
   * The OS for people.
   *
   * @return field {@code osname}, empty when the panel does not show it
   */
  public abstract Optional<String> osName();

  /**
   * The tags by which recipes match, separated as the panel separates them.
   *
   * @return field {@code tags}, empty when the panel does not show it
   */
  public abstract Optional<String> tags();

  /**
   * Characters that a machine's password must not contain.
   *
   * @return field {@code illegal_password_characters}, empty when the panel does not show it
   */
  public abstract Optional<String> illegalPasswordCharacters();

  /**
   * The least memory in MiB; that the unit is MiB is inferred.
   *
   * @return field {@code mem}, empty when the panel does not show it
   */
  public abstract OptionalLong leastMemoryMiB();

  /**
   * The least disk in MiB; that the unit is MiB is inferred.
   *
   * @return field {@code disk}, empty when the panel does not show it
   */
  public abstract OptionalLong leastDiskMiB();

  /** Builds a template. Not safe for use by several threads. */
  public static final class Builder extends ImmutableOsTemplate.Builder {
    Builder() {}
  }
}
