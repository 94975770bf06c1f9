package io.vpskit.core.internal.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.internal.http.AttemptResult.Failed;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Sorts what can go wrong with a request into outcomes. */
final class Failures {

  private Failures() {}

  static <T> Failed<T> unreadable(String description) {
    return failed(CallOutcome.UNREADABLE, description);
  }

  static <T> Failed<T> incomplete(String description) {
    return failed(CallOutcome.INCOMPLETE, description);
  }

  static <T> Failed<T> of(IOException failure, SendWatch watch) {
    if (failure instanceof JacksonException notJson) {
      return unreadable("The answer is not a JSON document" + place(notJson.getLocation()));
    }
    if (failure instanceof HttpStatusException status) {
      return ofStatus(status);
    }
    if (failure instanceof AnswerTooLargeException) {
      return failed(CallOutcome.TOO_LARGE, failure.getMessage());
    }
    if (!watch.provesNothingWasSent(failure)) {
      String description = isTimeout(failure) ? "No answer in time" : "The answer was lost";
      return failed(CallOutcome.NO_ANSWER, description, failure);
    }
    return isDistrust(failure)
        ? failed(CallOutcome.NOT_TRUSTED, "The panel's certificate is not trusted", failure)
        : failed(CallOutcome.NOT_SENT, "No connection to the panel", failure);
  }

  private static <T> Failed<T> ofStatus(HttpStatusException status) {
    return new Failed<>(
        status.mayPass() ? CallOutcome.HTTP_FAILURE : CallOutcome.HTTP_REJECTION,
        status.getMessage(),
        RetryAfter.of(status.headers()),
        Optional.empty());
  }

  /** Jackson's message is left out, and so is the exception: they may quote what was read. */
  private static String place(JsonLocation location) {
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static boolean isTimeout(IOException failure) {
    return failure instanceof InterruptedIOException;
  }

  private static boolean isDistrust(IOException failure) {
    return failure instanceof SSLPeerUnverifiedException
        || (failure instanceof SSLHandshakeException
            && failure.getCause() instanceof CertificateException);
  }

  private static <T> Failed<T> failed(CallOutcome outcome, String description) {
    return new Failed<>(outcome, description, Optional.empty(), Optional.empty());
  }

  private static <T> Failed<T> failed(CallOutcome outcome, String description, IOException cause) {
    return new Failed<>(outcome, description, Optional.empty(), Optional.of(cause));
  }
}
