package io.vpskit.core;

/**
 * The calling program made a mistake: an argument out of its bounds, a connection used after it was
 * closed. Nothing was sent to the panel, and repeating the call cannot help.
 */
public final class PanelMisuseException extends PanelException {

  /**
   * Says what is wrong.
   *
   * @param message names the argument and its bound, without secrets
   */
  public PanelMisuseException(String message) {
    super(message);
  }
}
