package io.vpskit.vmmanager.account;

import io.vpskit.core.call.Problems;

/**
 * The name of a function of the panel that an account may or may not use.
 *
 * @param value for example {@code vm.start}
 */
public record FunctionName(String value) {

  /**
   * Checks the name.
   *
   * @param value for example {@code vm.start}
   * @throws io.vpskit.core.PanelMisuseException when it is blank
   */
  public FunctionName {
    new Problems("function name").require(!value.isBlank(), "it must not be blank").refuse();
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
