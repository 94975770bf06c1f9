package io.vpskit.billmanager.seller.internal;

import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.call.AnswerReader;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.RowMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The connection to a seller: calls one at a time, at his pace, and an answer that only says that
 * the call goes on taken for what it is. Safe for use by several threads.
 */
public final class SellerPanel {

  private final PanelConnection connection;
  private final SellerDialect dialect;
  private final Pace pace;

  /**
   * Sets up; sends nothing.
   *
   * @param connection a connection to BILLmanager
   * @param dialect how the seller is spoken to
   * @param timing for the pauses between calls
   */
  public SellerPanel(PanelConnection connection, SellerDialect dialect, RetryTiming timing) {
    this.connection = connection;
    this.dialect = dialect;
    this.pace =
        new Pace(dialect.settings().pauseAfterRead(), dialect.settings().pauseAfterWrite(), timing);
  }

  /**
   * How the seller is spoken to.
   *
   * @return the dialect
   */
  public SellerDialect dialect() {
    return dialect;
  }

  /**
   * Asks for a document.
   *
   * @param call what to ask
   * @param reader makes a value of it
   * @param <T> what the document becomes
   * @return the value
   */
  public <T> T view(PanelCall call, AnswerReader<T> reader) {
    return paced(call.function(), () -> connection.view(call, reader));
  }

  /**
   * Has something done.
   *
   * @param call what to do
   */
  public void perform(PanelCall call) {
    perform(call, answer -> answer);
  }

  /**
   * Has something done and takes what comes back.
   *
   * @param call what to do
   * @param reader makes a value of it
   * @param <T> what the answer becomes
   * @return the value
   */
  public <T> T perform(PanelCall call, AnswerReader<T> reader) {
    return paced(call.function(), () -> connection.perform(call, reader));
  }

  /**
   * Asks for a listing.
   *
   * @param call what to list
   * @param mapper makes a value of each row
   * @param <T> what a row becomes
   * @return complete, in the panel's order
   */
  public <T> List<T> list(PanelCall call, RowMapper<T> mapper) {
    return paced(call.function(), () -> connection.list(call, mapper));
  }

  private <T> T paced(PanelFunction function, Supplier<T> call) {
    try {
      return pace.inTurn(function, call);
    } catch (PanelRefusedException refused) {
      if (dialect.saysThatCallGoesOn(refused)) {
        throw goesOn(function, refused.attempts());
      }
      throw refused;
    }
  }

  /**
   * The failure of a call that the panel still carries out.
   *
   * @param function what was called
   * @param attempts how many requests were made
   * @return a failure, of unknown outcome when the call is a write
   */
  public static PanelUnreachableException goesOn(PanelFunction function, int attempts) {
    return new PanelUnreachableException(
        "The panel says that it is still busy with the call (" + function.name() + ")",
        function.name(),
        attempts,
        CallOutcome.UNREADABLE,
        function.kind().isWrite(),
        Optional.empty(),
        null);
  }
}
