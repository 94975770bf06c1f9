package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * With what a machine is installed anew. The SSH keys of the order are set again. Immutable; {@code
 * toString} does not show the password.
 */
@Value.Immutable
@ValueStyle
public interface Reinstallation {
  /**
   * The OS template.
   *
   * @return one of the service's tariff; the present one by default
   */
  Optional<String> osTemplate();

  /**
   * The recipe that is run when the OS is installed.
   *
   * @return the panel's name of the recipe; none by default, whatever the order had
   */
  Optional<String> recipe();

  /**
   * The new root password; without it one of 16 letters and digits is made.
   *
   * @return 8 to 64 printable ASCII characters without blanks, none of them forbidden by the
   *     {@linkplain ProcessingModule#passwordRules rule} of the new OS template
   */
  Optional<Secret> rootPassword();

  /**
   * Starts a reinstallation.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Reinstallation}. Not thread-safe. */
  final class Builder extends ImmutableReinstallation.Builder {
    Builder() {}
  }
}
