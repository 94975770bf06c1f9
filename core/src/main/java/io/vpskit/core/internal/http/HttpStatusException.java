package io.vpskit.core.internal.http;

import java.io.IOException;
import okhttp3.Headers;

/** A status other than success, which no panel uses for its own errors. It does not leave core. */
final class HttpStatusException extends IOException {

  private final int status;
  private final transient Headers headers;

  HttpStatusException(int status, Headers headers) {
    super("HTTP status " + status + " came instead of an answer of the panel");
    this.status = status;
    this.headers = headers;
  }

  boolean mayPass() {
    return status >= 500 || status == 408 || status == 429;
  }

  Headers headers() {
    return headers;
  }
}
