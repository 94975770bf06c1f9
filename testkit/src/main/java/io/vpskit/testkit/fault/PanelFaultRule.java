package io.vpskit.testkit.fault;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.ledger.PanelCall;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * A fault in the making: first which calls, then when, then what.
 *
 * <p><b>Which calls.</b> Those of the function for which {@link #when} holds. Of them, without more
 * words every one; {@link #nth}, {@link #times} and {@link #from} narrow that down.
 *
 * <p><b>When.</b> {@link #beforeEffect} (the default): the call is not carried out. {@link
 * #afterEffect}: it is carried out, then the fault strikes. Methods that name the moment themselves
 * take no notice of this choice.
 *
 * <p><b>What.</b> The methods that return a {@link Fault} put the fault into force at once.
 *
 * <p>Through the HTTPS front end faults of the connection happen on the socket, in real time. The
 * in-process front end throws what OkHttp throws in their place, without waiting.
 *
 * <p>Not for use by several threads while it is being made.
 *
 * @param <R> the rule of a particular panel, which knows more faults
 */
public interface PanelFaultRule<R extends PanelFaultRule<R>> {

  /** How long a stalled answer holds a real connection open at most, unless told otherwise. */
  Duration DEFAULT_STALL = Duration.ofSeconds(30);

  /**
   * Narrows the calls down; repeated, all conditions must hold.
   *
   * @param condition looks at the call; must not block
   * @return this rule
   */
  R when(Predicate<? super PanelCall> condition);

  /**
   * Only the n-th matching call.
   *
   * @param number counted from 1
   * @return this rule
   * @throws IllegalArgumentException if {@code number} is less than 1
   */
  R nth(int number);

  /**
   * Only the first matching calls; after {@link #from}, so many from there on.
   *
   * @param count how many, at least 1
   * @return this rule
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  R times(int count);

  /**
   * Only the n-th matching call and the later ones.
   *
   * @param number counted from 1
   * @return this rule
   * @throws IllegalArgumentException if {@code number} is less than 1
   */
  R from(int number);

  /**
   * Every matching call, which is what a rule does without more words.
   *
   * @return this rule
   */
  R every();

  /**
   * The fault strikes before the call has an effect, and in place of it.
   *
   * @return this rule
   */
  R beforeEffect();

  /**
   * The fault strikes after the call had its effect.
   *
   * @return this rule
   */
  R afterEffect();

  /**
   * The connection is reset without an answer. In-process: {@link java.net.SocketException}.
   *
   * @return the fault
   */
  Fault resetConnection();

  /**
   * The connection is closed without an answer. In-process: {@link java.io.IOException}.
   *
   * @return the fault
   */
  Fault closeConnection();

  /**
   * No answer comes; the client's own time limit must end the call. The connection is closed after
   * {@link #DEFAULT_STALL}. In-process: {@link java.net.SocketTimeoutException} at once.
   *
   * @return the fault
   */
  default Fault stall() {
    return stall(DEFAULT_STALL);
  }

  /**
   * No answer comes, as in {@link #stall()}.
   *
   * @param atMost how long a real connection is held open, zero or more
   * @return the fault
   */
  Fault stall(Duration atMost);

  /**
   * The connection is closed in the middle of the body. In-process: reading the body fails with
   * {@link java.net.ProtocolException}.
   *
   * @return the fault
   */
  Fault cutTransfer();

  /**
   * The call is carried out and its answer held back for a time. In-process nobody waits: the
   * answer comes at once, or {@link java.net.SocketTimeoutException} if the client's read time-out
   * is not longer than the delay. Takes no notice of before or after.
   *
   * @param delay how long, zero or more
   * @return the fault
   */
  Fault slowReply(Duration delay);

  /**
   * The body is only the first half of the document, as HTTP complete.
   *
   * @return the fault
   */
  Fault truncateBody();

  /**
   * The body is empty.
   *
   * @return the fault
   */
  Fault emptyBody();

  /**
   * An HTML page comes with status 200.
   *
   * @return the fault
   */
  default Fault htmlPage() {
    return htmlPage(200);
  }

  /**
   * An HTML page comes with status 502, as from a web server that does not reach the panel.
   *
   * @return the fault
   */
  default Fault badGateway() {
    return htmlPage(502);
  }

  /**
   * An HTML page comes in place of the document.
   *
   * @param status the HTTP status, 200 to 599
   * @return the fault
   */
  Fault htmlPage(int status);

  /**
   * The document comes under another content type.
   *
   * @param contentType the type, for example {@code text/html}
   * @return the fault
   */
  Fault contentType(String contentType);

  /**
   * The panel answers an error.
   *
   * @param error the error
   * @return the fault
   */
  Fault error(PanelError error);

  /**
   * The panel answers an error.
   *
   * @param type its type
   * @param object its object, may be empty
   * @param value its value, may be empty
   * @param message its text
   * @return the fault
   */
  default Fault error(String type, String object, String value, String message) {
    return error(new PanelError(type, object, value, message));
  }

  /**
   * The session of the call ends, before the call (which is then refused) or after it.
   *
   * @return the fault
   */
  Fault expireSession();

  /**
   * A log-in with a one-time key finds the key used already. Takes no notice of before or after.
   *
   * @return the fault
   */
  Fault keyAlreadyUsed();

  /**
   * User and password sent with the call are refused, as by a panel that switched {@code authinfo}
   * off. Takes no notice of before or after.
   *
   * @return the fault
   */
  Fault refuseAuthinfo();

  /**
   * The call is answered with {@code ok} but not carried out; a creation names no new id. Takes no
   * notice of before or after.
   *
   * @return the fault
   */
  Fault okWithoutEffect();

  /**
   * A listing is answered with what the same user got for the same question the last time he was
   * told the truth since this fault was scripted. The first such answer is true. Takes no notice of
   * before or after.
   *
   * @return the fault
   */
  Fault staleListing();

  /**
   * The connection is reset before the call has an effect.
   *
   * @return the fault
   */
  default Fault resetBeforeEffect() {
    return beforeEffect().resetConnection();
  }

  /**
   * The connection is reset after the call had its effect.
   *
   * @return the fault
   */
  default Fault resetAfterEffect() {
    return afterEffect().resetConnection();
  }

  /**
   * The call is carried out, then the connection is closed without an answer.
   *
   * @return the fault
   */
  default Fault loseAnswerAfterEffect() {
    return afterEffect().closeConnection();
  }

  /**
   * No answer comes and the call is not carried out.
   *
   * @return the fault
   */
  default Fault stallBeforeEffect() {
    return beforeEffect().stall();
  }

  /**
   * No answer comes although the call is carried out.
   *
   * @return the fault
   */
  default Fault stallAfterEffect() {
    return afterEffect().stall();
  }
}
