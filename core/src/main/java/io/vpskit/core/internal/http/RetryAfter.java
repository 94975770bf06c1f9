package io.vpskit.core.internal.http;

import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import okhttp3.Headers;

/** How long a server asks to be left alone. */
final class RetryAfter {

  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /**
   * Reads the header {@code Retry-After}: seconds, or a moment, which is compared with the server's
   * own {@code Date} so that its clock need not agree with ours.
   */
  static Optional<Duration> of(Headers headers) {
    String value = headers.get("Retry-After");
    if (value == null) {
      return Optional.empty();
    }
    if (value.matches("[0-9]{1," + MOST_DIGITS + "}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    Date until = headers.getDate("Retry-After");
    Date now = headers.getDate("Date");
    if (until == null || now == null) {
      return Optional.empty();
    }
    Duration wait = Duration.between(now.toInstant(), until.toInstant());
    return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
  }
}
