package io.vpskit.vmmanager.catalogue;

import io.vpskit.core.call.Problems;

/**
 * The name of an installed OS template, which is also its key: repository and template separated by
 * two underscores.
 *
 * @param value for example {@code ISPsystem__Debian-11-x86_64}
 */
public record OsTemplateName(String value) {

  private static final String SEPARATOR = "__";

  /**
   * Checks the name.
   *
   * @param value for example {@code ISPsystem__Debian-11-x86_64}
   * @throws io.vpskit.core.PanelMisuseException when it is blank or longer than 255 characters
   */
  public OsTemplateName {
    new Problems("OS template name")
        .require(!value.isBlank() && value.length() <= 255, "it must have 1 to 255 characters")
        .refuse();
  }

  /**
   * The name without its repository.
   *
   * @return for example {@code Debian-11-x86_64}; the whole name when it has no repository
   */
  public String osName() {
    int at = value.indexOf(SEPARATOR);
    return at < 0 ? value : value.substring(at + SEPARATOR.length());
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
