package io.vpskit.core.call;

import io.vpskit.core.CallKind;
import io.vpskit.core.PanelMisuseException;
import java.util.Objects;

/**
 * A function of a panel as one of our methods uses it. The same panel function can have several
 * kinds: {@code vm.edit} reads, changes or creates, depending on its parameters.
 *
 * @param name the panel's name of the function, for example {@code vm.edit}
 * @param kind what sending it twice may do
 */
public record PanelFunction(String name, CallKind kind) {

  /**
   * Checks the name.
   *
   * @param name the panel's name of the function, not blank
   * @param kind what sending it twice may do
   * @throws PanelMisuseException when the name is blank
   */
  public PanelFunction {
    Objects.requireNonNull(kind, "kind");
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new PanelMisuseException("A panel function must have a name");
    }
  }

  /**
   * A function that changes nothing.
   *
   * @param name the panel's name of the function
   * @return the function
   */
  public static PanelFunction read(String name) {
    return new PanelFunction(name, CallKind.READ);
  }

  /**
   * A function that may arrive twice without harm.
   *
   * @param name the panel's name of the function
   * @return the function
   */
  public static PanelFunction idempotentWrite(String name) {
    return new PanelFunction(name, CallKind.IDEMPOTENT_WRITE);
  }

  /**
   * A function that must not arrive twice.
   *
   * @param name the panel's name of the function
   * @return the function
   */
  public static PanelFunction unsafeWrite(String name) {
    return new PanelFunction(name, CallKind.UNSAFE_WRITE);
  }

  /**
   * Starts a call of this function.
   *
   * @return a call without parameters
   */
  public PanelCall call() {
    return PanelCall.of(this);
  }
}
