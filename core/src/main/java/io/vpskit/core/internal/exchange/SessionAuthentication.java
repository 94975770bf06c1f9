package io.vpskit.core.internal.exchange;

import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.Secret;
import io.vpskit.core.call.Parameter;
import io.vpskit.core.internal.envelope.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    waitForTurn(deadline);
    try {
      List<Parameter> open = session;
      if (open == null) {
        open = List.of(new Parameter.Confidential("auth", logIn.apply(deadline)));
        session = open;
      }
      return open;
    } finally {
      loggingIn.unlock();
    }
  }

  /** Another thread may be logging in for all; waiting for it counts as time of the call. */
  private void waitForTurn(Deadline deadline) {
    try {
      if (loggingIn.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new PanelUnreachableException(
        "No session in time: another thread is still logging in",
        "auth",
        0,
        CallOutcome.NOT_SENT,
        false,
        Optional.empty(),
        null);
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
