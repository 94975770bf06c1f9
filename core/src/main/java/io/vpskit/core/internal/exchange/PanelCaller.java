package io.vpskit.core.internal.exchange;

import io.vpskit.core.Credentials;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.internal.envelope.AnswerShape;
import io.vpskit.core.internal.http.PanelHttp;
import io.vpskit.core.internal.retry.RetryBudget;
import java.time.Duration;

/** Makes calls of one panel, log-ins included. Safe for use by several threads. */
public final class PanelCaller {

  private static final String LOG_IN = "auth";

  private final CallTools tools;
  private final Duration limit;
  private final Authentication authentication;

  /** Sets up; sends nothing. */
  public PanelCaller(PanelSettings settings, PanelHttp http) {
    this.tools =
        new CallTools(new Attempts(settings, http), new RetryBudget(), settings.retryTiming());
    this.limit = settings.timeouts().call();
    Credentials credentials = settings.credentials();
    this.authentication =
        credentials.usesSession()
            ? new SessionAuthentication(deadline -> logIn(credentials, deadline))
            : new PerCallAuthentication(credentials);
  }

  /** Makes a call, however many requests it takes, within its time. */
  public <T> T call(PanelCall call, AnswerShape<T> shape) {
    return new CallRun<>(call, shape, authentication, deadline(), tools).run();
  }

  /**
   * Opens a session of another account. The key is used up by the first request that arrives, so a
   * second one could only be refused: this is a write that must not be repeated.
   */
  public Secret openSession(String user, Secret oneTimeKey) {
    PanelCall call =
        PanelFunction.unsafeWrite(LOG_IN).call().with("username", user).with("key", oneTimeKey);
    return logIn(call, deadline());
  }

  /** A second log-in after a lost answer leaves no more than an unused session: a read. */
  private Secret logIn(Credentials credentials, Deadline deadline) {
    PanelCall call =
        PanelFunction.read(LOG_IN)
            .call()
            .with("username", credentials.user())
            .with("password", credentials.password());
    return logIn(call, deadline);
  }

  private Secret logIn(PanelCall call, Deadline deadline) {
    return new CallRun<>(call, AnswerShape.session(), new NoAuthentication(), deadline, tools)
        .run();
  }

  private Deadline deadline() {
    return Deadline.starting(tools.timing(), limit);
  }
}
