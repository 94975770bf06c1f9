package io.vpskit.core.internal.exchange;

import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelCall.Parameter;
import io.vpskit.core.internal.envelope.Refusal;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One log-in that serves many requests, until the panel ends the session. */
final class SessionAuthentication implements Authentication {

  private final Function<Deadline, Secret> logIn;
  private final ReentrantLock loggingIn = new ReentrantLock();
  private volatile @Nullable List<Parameter> session;

  /**
   * Sets up without logging in.
   *
   * @param logIn opens a session and gives its id
   */
  SessionAuthentication(Function<Deadline, Secret> logIn) {
    this.logIn = logIn;
  }

  @Override
  public List<Parameter> authorise(Deadline deadline) {
    List<Parameter> open = session;
    return open != null ? open : open(deadline);
  }

  private List<Parameter> open(Deadline deadline) {
    loggingIn.lock();
    try {
      List<Parameter> open = session;
      if (open == null) {
        open = List.of(new Parameter("auth", logIn.apply(deadline).reveal(), true));
        session = open;
      }
      return open;
    } finally {
      loggingIn.unlock();
    }
  }

  @Override
  public boolean renew(List<Parameter> used, Refusal refusal) {
    if (!saysThatSessionEnded(refusal)) {
      return false;
    }
    loggingIn.lock();
    try {
      // Several threads find the same session ended; only the first may throw it away, or each of
      // the others would end the session that was opened in the meantime.
      if (used.equals(session)) {
        session = null;
      }
      return true;
    } finally {
      loggingIn.unlock();
    }
  }

  /** A wrong password never becomes right, and the panel may count attempts. */
  private static boolean saysThatSessionEnded(Refusal refusal) {
    return refusal.type().equals("auth")
        && refusal.object().filter("badpassword"::equals).isEmpty();
  }
}
