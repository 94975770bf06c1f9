package io.vpskit.core;

/**
 * A panel call that did not give what was asked for.
 *
 * <p>There are exactly three kinds, which a caller treats differently: {@link
 * PanelRefusedException} (the panel said no: change the request), {@link PanelUnreachableException}
 * (no usable answer: try later or, when the outcome is unknown, look first) and {@link
 * PanelMisuseException} (the calling program is wrong: fix it).
 *
 * <p>No message, field or cause contains a secret that was sent with the call.
 */
public abstract sealed class PanelException extends RuntimeException
    permits PanelRefusedException, PanelUnreachableException, PanelMisuseException {

  PanelException(String message) {
    super(message);
  }

  PanelException(String message, Throwable cause) {
    super(message, cause);
  }
}
