package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.fault.FaultAction;
import io.vpskit.testkit.internal.fault.FaultBook;
import io.vpskit.testkit.internal.fault.FaultPlan;
import io.vpskit.testkit.internal.fault.Stage;
import io.vpskit.testkit.internal.ledger.CallBook;
import io.vpskit.testkit.internal.ledger.FinishedCall;
import io.vpskit.testkit.internal.ledger.ObservedCall;
import io.vpskit.testkit.internal.wire.Document;
import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.internal.wire.HttpDate;
import io.vpskit.testkit.internal.wire.PanelAnswer;
import io.vpskit.testkit.internal.wire.PanelRequest;
import io.vpskit.testkit.internal.wire.ReplyFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The way of a call: log-in, rights, function, envelope, with the faults in between. A function
 * from request to answer over the state and the clock; the lock is held while the state is used,
 * not while the answer is written or delayed.
 *
 * @param <B> what the panel may do one way or another
 */
public final class PanelEngine<B extends PanelBehaviour> {

  private static final String SYNTHETIC_HEADER = "X-Vpskit-Synthetic";

  private final PanelModel model;
  private final InstantSource clock;
  private final ReentrantLock lock;
  private final FaultBook<?> faults;
  private final CallBook ledger;
  private final Sessions sessions;
  private final Authenticator authenticator;
  private final Envelope envelope;
  private final ProgressLog progress = new ProgressLog();
  private final OldListings oldListings = new OldListings();
  private volatile B behaviour;
  private long sequence;

  public PanelEngine(
      PanelModel model,
      InstantSource clock,
      ReentrantLock lock,
      FaultBook<?> faults,
      CallBook ledger,
      Tokens tokens,
      B behaviour) {
    this.model = model;
    this.clock = clock;
    this.lock = lock;
    this.faults = faults;
    this.ledger = ledger;
    this.behaviour = behaviour;
    this.sessions = new Sessions(tokens, ledger.secrets());
    this.authenticator = new Authenticator(model.accounts(), sessions, model.binary());
    this.envelope = new Envelope(model.binary());
    new CommonFunctions(model.accounts(), sessions, progress).addTo(model.functions());
  }

  public B behaviour() {
    return behaviour;
  }

  public void behaviour(B newBehaviour) {
    behaviour = newBehaviour;
  }

  public Sessions sessions() {
    return sessions;
  }

  /** Answers a request. */
  public PanelAnswer answer(PanelRequest request) {
    String panel = "/" + model.binary();
    String path = request.path().replaceFirst("/$", "");
    if (!path.equals(panel) && !path.equals("/manager" + panel)) {
      return dated(PanelAnswer.html(404, BrowserPages.notFound()), behaviour);
    }
    Exchange exchange;
    lock.lock();
    try {
      exchange = exchange(request);
    } finally {
      lock.unlock();
    }
    return exchange.plan().bend(write(exchange));
  }

  private record Exchange(
      CallContext context, FaultPlan plan, Reply reply, @Nullable PanelError error) {}

  private Exchange exchange(PanelRequest request) {
    Instant now = clock.instant();
    model.settle(now);
    ObservedCall call =
        new ObservedCall(++sequence, now, request, authenticator.claimedUser(request));
    FaultPlan plan = faults.planFor(call);
    CallContext context =
        new CallContext(
            request,
            ReplyFormat.chosenBy(request.parameters()),
            plan.behaviour(behaviour),
            plan,
            now,
            call.user());
    long revision = model.revision();
    PanelError error = null;
    Reply reply = Reply.done();
    try {
      reply = carryOut(context, plan);
    } catch (Refusal refusal) {
      error = refusal.error(context.language());
      if (refusal.isSynthetic()) {
        context.madeUp("error " + error.type());
      }
    }
    if (plan.endsSession(Stage.AFTER_EFFECT)) {
      endSession(request);
    }
    plan.strikeAnswer();
    boolean effect = model.revision() != revision;
    ledger.add(new FinishedCall(call, error, effect, plan.struck()));
    return new Exchange(context, plan, reply, error);
  }

  private Reply carryOut(CallContext context, FaultPlan plan) {
    prepare(context, plan);
    refuse(plan.refusal(Stage.BEFORE_EFFECT), context);
    Reply reply;
    if (context.function().equals("auth")) {
      reply = plan.replacesEffect() ? okOnly(context) : authenticator.logIn(context);
    } else {
      reply = call(context, plan);
    }
    refuse(plan.refusal(Stage.AFTER_EFFECT), context);
    return reply;
  }

  private void prepare(CallContext context, FaultPlan plan) {
    if (plan.endsSession(Stage.BEFORE_EFFECT)) {
      endSession(context.request());
    }
    if (plan.spendsKey()) {
      authenticator.spendKey(context.request());
    }
  }

  private Reply call(CallContext context, FaultPlan plan) {
    authenticator.authenticate(context);
    PanelFunction function = model.functions().require(context.function());
    checkRights(function, context.caller());
    progress.note(context);
    if (function.changes(context) && (plan.replacesEffect() || plan.skipsEffect())) {
      return okOnly(context);
    }
    Reply reply = function.body().call(context);
    return reply instanceof Reply.Rows rows ? present(rows, context, plan) : reply;
  }

  private Reply present(Reply.Rows rows, CallContext context, FaultPlan plan) {
    if (plan.isStale()) {
      return oldListings.recall(context, rows);
    }
    if (faults.wantsOldListings(context.function())) {
      oldListings.remember(context, rows);
    }
    return rows;
  }

  private static Reply okOnly(CallContext context) {
    return context
        .parameters()
        .find("elid")
        .map(elid -> new Reply.Done(List.of(Element.of("elid", elid))))
        .orElseGet(() -> new Reply.Done(List.of()));
  }

  private static void checkRights(PanelFunction function, Account caller) {
    if (caller.level() < function.leastLevel()
        || caller.deniedFunctions().contains(function.name())) {
      throw Refusal.noAccess(function.name());
    }
  }

  private void refuse(Optional<FaultAction> action, CallContext context) {
    if (action.isEmpty()) {
      return;
    }
    if (action.get() instanceof FaultAction.Refuse refuse) {
      throw Refusal.scripted(refuse.error());
    }
    if (action.get() instanceof FaultAction.RefuseUsually usually) {
      throw model.usualRefusal(usually.usual(), context);
    }
  }

  private void endSession(PanelRequest request) {
    authenticator.sessionId(request).ifPresent(sessions::end);
  }

  private PanelAnswer write(Exchange exchange) {
    CallContext context = exchange.context();
    if (exchange.error() == null && exchange.reply() instanceof Reply.Page page) {
      return decorate(PanelAnswer.html(200, page.html()), context);
    }
    Document document =
        exchange.error() == null
            ? envelope.wrap(exchange.reply(), context)
            : envelope.wrap(exchange.error(), context);
    ReplyFormat format = context.format();
    if (format.isSyntheticFor(document.kind())) {
      context.madeUp("format " + format);
    }
    byte[] body = format.render(document, context.behaviour().singleRowsAsObjects());
    return decorate(PanelAnswer.of(format, body), context);
  }

  private PanelAnswer decorate(PanelAnswer answer, CallContext context) {
    PanelAnswer decorated = answer;
    if (context.newSession().isPresent()) {
      decorated =
          decorated.withHeader("Set-Cookie", authenticator.cookie(context.newSession().get()));
    }
    if (!context.synthetic().isEmpty()) {
      decorated = decorated.withHeader(SYNTHETIC_HEADER, String.join(", ", context.synthetic()));
    }
    return dated(decorated, context.behaviour());
  }

  /** As web servers do, with what the panel believes the time to be. */
  private PanelAnswer dated(PanelAnswer answer, PanelBehaviour present) {
    return answer.withHeader("Date", HttpDate.of(clock.instant().plus(present.clockAhead())));
  }
}
