package io.vpskit.core.internal.http;

import java.io.IOException;

/** An answer beyond the limit of the connection. */
final class AnswerTooLargeException extends IOException {

  AnswerTooLargeException(long limitBytes) {
    super("The answer is larger than " + limitBytes + " bytes");
  }
}
