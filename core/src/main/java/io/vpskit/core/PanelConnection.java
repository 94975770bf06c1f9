package io.vpskit.core;

import io.vpskit.core.call.AnswerReader;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.RowMapper;
import io.vpskit.core.internal.envelope.AnswerShape;
import io.vpskit.core.internal.exchange.PanelCaller;
import io.vpskit.core.internal.http.PanelHttp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A connection to one panel: log-in, repetitions, time-outs and the reading of answers.
 *
 * <p>A program opens one for each panel and gives it to the typed client of that panel. The methods
 * that make calls are for those clients. Safe for use by any number of threads; a call blocks its
 * thread until the answer is read or the call's time is up.
 *
 * <p>A call fails with a {@link PanelException} and nothing else. What is repeated, and when,
 * depends on the {@link CallKind}: at most two repetitions after random waits of up to 2 s, all
 * within the time-out of the call, and fewer when the panel has been failing a lot. An unsafe write
 * is repeated only when it is certain that nothing was sent.
 */
public final class PanelConnection implements AutoCloseable {

  private final PanelEndpoint endpoint;
  private final PanelHttp http;
  private final PanelCaller caller;
  private final AtomicBoolean closed = new AtomicBoolean();

  private PanelConnection(PanelEndpoint endpoint, PanelHttp http, PanelCaller caller) {
    this.endpoint = endpoint;
    this.http = http;
    this.caller = caller;
  }

  /**
   * Prepares a connection. Nothing is sent until the first call.
   *
   * @param settings where to, as whom, how
   * @return the connection, to be closed by the caller
   */
  public static PanelConnection open(PanelSettings settings) {
    PanelHttp http = PanelHttp.of(settings, settings.trust().peerCheck());
    return new PanelConnection(settings.endpoint(), http, new PanelCaller(settings, http));
  }

  /**
   * Where the panel answers.
   *
   * @return the endpoint of the settings
   */
  public PanelEndpoint endpoint() {
    return endpoint;
  }

  /**
   * Asks for a form or another single document.
   *
   * @param call what to ask
   * @param reader makes a value of the document
   * @param <T> what the document becomes
   * @return the value
   * @throws PanelException when there is no such answer
   */
  public <T> T view(PanelCall call, AnswerReader<T> reader) {
    return open().call(call, AnswerShape.document(reader));
  }

  /**
   * Has the panel do something. An answer that does not say {@code ok} counts as unreadable.
   *
   * @param call what to do
   * @throws PanelException when the panel did not say that it was done
   */
  public void perform(PanelCall call) {
    perform(call, answer -> answer);
  }

  /**
   * Has the panel do something and takes what it gives back. An answer that does not say {@code ok}
   * counts as unreadable.
   *
   * @param call what to do
   * @param reader makes a value of what stands beside {@code ok}
   * @param <T> what the answer becomes
   * @return the value
   * @throws PanelException when the panel did not say that it was done
   */
  public <T> T perform(PanelCall call, AnswerReader<T> reader) {
    return open().call(call, AnswerShape.done(reader));
  }

  /**
   * Asks for all rows of a listing, which are read one by one as they arrive.
   *
   * @param call what to list
   * @param mapper makes a value of each row
   * @param <T> what a row becomes
   * @return the values in the panel's order, unmodifiable
   * @throws PanelException when the answer is not a listing or has fewer rows than the panel says
   *     exist
   */
  public <T> List<T> list(PanelCall call, RowMapper<T> mapper) {
    return open().call(call, AnswerShape.listing(mapper));
  }

  /**
   * Asks for the rows of a report: like {@link #list}, but an answer without rows and without the
   * marks of a listing is an empty report.
   *
   * @param call what to report
   * @param mapper makes a value of each row
   * @param <T> what a row becomes
   * @return the values in the panel's order, unmodifiable
   * @throws PanelException when there is no such answer
   */
  public <T> List<T> report(PanelCall call, RowMapper<T> mapper) {
    return open().call(call, AnswerShape.report(mapper));
  }

  /**
   * Opens a session of another account without its password ({@code auth}; seen in clients of
   * VMmanager 5). The key is used up by it, whether the answer arrives or not.
   *
   * @param user the account
   * @param oneTimeKey a key that was left with the panel for this account
   * @return the session's id, which the panel ties to the address of this machine
   * @throws PanelException when there is no session
   */
  public Secret openSession(String user, Secret oneTimeKey) {
    return open().openSession(user, oneTimeKey);
  }

  /**
   * What time it is where the panel is: the date of its last answer (HTTP header {@code Date}) and
   * the time since. Makes no call. As exact as that header, about a second, and less so after a
   * slow answer.
   *
   * @return empty before the first answer, and when the panel's web server tells no date
   */
  public Optional<Instant> panelTime() {
    return http.panelTime();
  }

  private PanelCaller open() {
    if (closed.get()) {
      throw new PanelMisuseException("The connection to " + endpoint + " is closed");
    }
    return caller;
  }

  /** Lets go of idle connections. Calls under way end as they would have. May be called twice. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      http.close();
    }
  }

  /**
   * The panel's address.
   *
   * @return text for logs
   */
  @Override
  public String toString() {
    return "connection to " + endpoint;
  }
}
