package io.vpskit.ipmanager.dialect;

import io.vpskit.core.call.Problems;

/**
 * An error of the panel, as its answer identifies it.
 *
 * @param type for example {@code limit}
 * @param object what the error is about, for example {@code ip}
 */
public record PanelError(String type, String object) {

  /**
   * Checks the texts.
   *
   * @param type not blank
   * @param object not blank
   * @throws io.vpskit.core.PanelMisuseException when one is blank
   */
  public PanelError {
    new Problems("panel error")
        .require(!type.isBlank(), "type must not be blank")
        .require(!object.isBlank(), "object must not be blank")
        .refuse();
  }
}
