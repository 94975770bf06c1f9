package io.vpskit.core;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.util.List;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.immutables.value.Value;

/**
 * Everything a connection to one panel needs. Immutable; made with a {@link Builder}.
 *
 * <p>{@link #endpoint()} and {@link #credentials()} are compulsory, the rest has defaults. {@link
 * #toString()} shows no secret.
 */
@Value.Immutable
@HiddenImplementation
public abstract class PanelSettings {

  private static final long SMALLEST_LIMIT_BYTES = 1024;

  PanelSettings() {}

  /**
   * Starts with nothing but defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where the panel answers.
   *
   * @return compulsory
   */
  public abstract PanelEndpoint endpoint();

  /**
   * Who logs in, and how.
   *
   * @return compulsory
   */
  @Value.Redacted
  public abstract Credentials credentials();

  /**
   * Which certificate the panel may present.
   *
   * @return default {@link Trust#system()}; must stay so when the endpoint is plain HTTP
   */
  @Value.Default
  public Trust trust() {
    return Trust.system();
  }

  /**
   * How long a call may take.
   *
   * @return default {@link PanelTimeouts#defaults()}
   */
  @Value.Default
  public PanelTimeouts timeouts() {
    return PanelTimeouts.defaults();
  }

  /**
   * The program on whose behalf the library calls, for the {@code User-Agent} header, which always
   * begins with {@code vpskit/} and the library's version.
   *
   * @return for example {@code billing/4.2}; printable ASCII without brackets, at most 100
   *     characters; default none
   */
  public abstract Optional<String> application();

  /**
   * The language of the panel's messages.
   *
   * @return two lower-case letters, default {@code en}
   */
  @Value.Default
  public String language() {
    return "en";
  }

  /**
   * The largest answer that is read, in bytes after decompression.
   *
   * @return at least 1024; default 64 MiB
   */
  @Value.Default
  public long answerLimitBytes() {
    return 64L * 1024 * 1024;
  }

  /**
   * An HTTP client of the host, whose connections, proxies, authorities and interceptors are to be
   * used. It is never changed nor closed; time-outs, repetitions, redirects and, unless {@link
   * #trust()} is the system's, TLS are set by the library in a copy.
   *
   * @return default none: the connection has a client of its own
   */
  public abstract Optional<OkHttpClient> baseClient();

  /**
   * Application interceptors, called in this order after those of the {@link #baseClient()}. One
   * that answers by itself replaces the network, as an emulator within the process does. They must
   * throw nothing but {@link java.io.IOException} and must never proceed twice with the same
   * request, which would send a write again.
   *
   * @return default none
   */
  public abstract List<Interceptor> interceptors();

  /**
   * Who is told of each request.
   *
   * @return default nobody
   */
  public abstract Optional<PanelCallListener> callListener();

  /**
   * Time and chance for repetitions.
   *
   * @return default {@link RetryTiming#system()}
   */
  @Value.Default
  public RetryTiming retryTiming() {
    return RetryTiming.system();
  }

  /** Refuses wrong settings, all of them in one message. */
  @Value.Check
  void check() {
    new Problems("panel settings")
        .require(
            endpoint().isSecure() || trust().peerCheck().isEmpty(),
            "trust has no meaning for plain HTTP: leave it out or use https://")
        .require(
            answerLimitBytes() >= SMALLEST_LIMIT_BYTES,
            "answerLimitBytes must be at least 1024, is " + answerLimitBytes())
        .require(language().matches("[a-z]{2}"), "language must be two lower-case letters")
        .require(
            application().filter(text -> !text.matches("[ -~&&[^()]]{1,100}")).isEmpty(),
            "application must be 1 to 100 printable ASCII characters without brackets")
        .refuse();
  }

  /** Builds settings. Not safe for use by several threads. */
  public static final class Builder extends ImmutablePanelSettings.Builder {
    Builder() {}
  }
}
