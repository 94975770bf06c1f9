package io.vpskit.core;

import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why there was no usable answer, as somebody who sets a panel up needs to know it. Whether a call
 * may be repeated does not follow from it, see {@link PanelUnreachableException#outcomeUnknown}.
 */
public enum UnreachableReason {
  /** There is no address for the host name. */
  UNKNOWN_HOST,

  /** The host does not take connections at that port, or there is no way to it. */
  NO_CONNECTION,

  /** The certificate is not the trusted one, has expired or is for another host. */
  CERTIFICATE,

  /** Something else than TLS answers at that port, or the two sides have no TLS in common. */
  TLS,

  /** There was no connection or no answer in time. */
  TIMEOUT,

  /** The connection ended before the answer was complete. */
  CONNECTION_LOST,

  /** A web server answered with an HTTP status of its own, for example 404 or 502. */
  HTTP_STATUS,

  /** What came is no complete answer of a panel. */
  UNREADABLE_ANSWER;

  /**
   * Finds the reason.
   *
   * @param outcome how the last request ended
   * @param cause what the HTTP client reported, null when it reported nothing
   * @return the reason
   */
  static UnreachableReason of(CallOutcome outcome, @Nullable Throwable cause) {
    return switch (outcome) {
      case NOT_TRUSTED -> CERTIFICATE;
      case NOT_SENT -> withoutConnection(cause);
      case NO_ANSWER -> cause instanceof InterruptedIOException ? TIMEOUT : CONNECTION_LOST;
      case HTTP_FAILURE, HTTP_REJECTION -> HTTP_STATUS;
      case UNREADABLE, TOO_LARGE, INCOMPLETE, ANSWERED, REFUSED -> UNREADABLE_ANSWER;
    };
  }

  /** Without a cause it was the time that was up. */
  private static UnreachableReason withoutConnection(@Nullable Throwable cause) {
    if (cause == null || cause instanceof InterruptedIOException) {
      return TIMEOUT;
    }
    if (cause instanceof UnknownHostException) {
      return UNKNOWN_HOST;
    }
    return cause instanceof SSLException ? TLS : NO_CONNECTION;
  }
}
