package io.vpskit.testkit.internal.fault;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.PanelFaultRule;
import io.vpskit.testkit.internal.wire.PanelAnswer;
import io.vpskit.testkit.internal.wire.PanelAnswer.Ending;
import io.vpskit.testkit.ledger.PanelCall;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Collects selector and stage, then puts the fault into force.
 *
 * @param <R> the rule of the panel
 */
public abstract class RuleInTheMaking<R extends PanelFaultRule<R>> implements PanelFaultRule<R> {

  private final FaultBook<R> book;
  private Selector selector;
  private Stage stage = Stage.BEFORE_EFFECT;

  protected RuleInTheMaking(FaultBook<R> book, String function) {
    this.book = book;
    this.selector = Selector.of(function);
  }

  /** This rule as the panel's users see it. */
  protected abstract R self();

  @Override
  public R when(Predicate<? super PanelCall> condition) {
    selector = selector.when(condition);
    return self();
  }

  @Override
  public R nth(int number) {
    selector = selector.between(atLeast(1, "number", number), number);
    return self();
  }

  @Override
  public R times(int count) {
    long first = selector.first();
    selector = selector.between(first, first + atLeast(1, "count", count) - 1);
    return self();
  }

  @Override
  public R from(int number) {
    selector = selector.between(atLeast(1, "number", number), Long.MAX_VALUE);
    return self();
  }

  @Override
  public R every() {
    selector = selector.between(1, Long.MAX_VALUE);
    return self();
  }

  @Override
  public R beforeEffect() {
    stage = Stage.BEFORE_EFFECT;
    return self();
  }

  @Override
  public R afterEffect() {
    stage = Stage.AFTER_EFFECT;
    return self();
  }

  @Override
  public Fault resetConnection() {
    return bend("connection reset", answer -> answer.withEnding(Ending.RESET));
  }

  @Override
  public Fault closeConnection() {
    return bend("connection closed", answer -> answer.withEnding(Ending.CLOSED));
  }

  @Override
  public Fault stall(Duration atMost) {
    Duration limit = notNegative("atMost", atMost);
    return bend("stall", answer -> answer.withEnding(Ending.STALLED).withDelay(limit));
  }

  @Override
  public Fault cutTransfer() {
    return bend("transfer cut", answer -> answer.withEnding(Ending.CUT));
  }

  @Override
  public Fault slowReply(Duration delay) {
    Duration held = notNegative("delay", delay);
    stage = Stage.AFTER_EFFECT;
    return bend("reply after " + held, answer -> answer.withDelay(held));
  }

  @Override
  public Fault truncateBody() {
    return bend(
        "body truncated",
        answer -> answer.withBody(Arrays.copyOf(answer.body(), answer.body().length / 2)));
  }

  @Override
  public Fault emptyBody() {
    return bend("empty body", answer -> answer.withBody(new byte[0]));
  }

  @Override
  public Fault htmlPage(int status) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("status must be from 200 to 599, but is " + status);
    }
    return bend("HTML page " + status, answer -> answer.withHtml(status, HtmlPages.error(status)));
  }

  @Override
  public Fault contentType(String contentType) {
    return bend("content type " + contentType, answer -> answer.withContentType(contentType));
  }

  @Override
  public Fault error(PanelError error) {
    return add("error " + error.type(), new FaultAction.Refuse(stage, error));
  }

  @Override
  public Fault expireSession() {
    return add("session expired", new FaultAction.EndSession(stage));
  }

  @Override
  public Fault keyAlreadyUsed() {
    return add("key used already", new FaultAction.SpendKey());
  }

  @Override
  public Fault refuseAuthinfo() {
    return add("authinfo refused", new FaultAction.RefuseAuthinfo());
  }

  @Override
  public Fault okWithoutEffect() {
    return add("ok without effect", new FaultAction.SkipEffect());
  }

  @Override
  public Fault staleListing() {
    return add("stale listing", new FaultAction.Stale());
  }

  /** Answers the call by another behaviour. */
  protected Fault answeringBy(UnaryOperator<PanelBehaviour> change) {
    return add("other behaviour", new FaultAction.Behave(change));
  }

  /** Changes the answer on its way out, or sends another one in its place. */
  protected Fault bend(String what, UnaryOperator<PanelAnswer> bend) {
    return add(what + moment(), new FaultAction.BendAnswer(stage, bend));
  }

  /** Answers the panel's own error for a situation. */
  protected Fault refuseUsually(String what, Usual usual) {
    return add(what, new FaultAction.RefuseUsually(stage, usual));
  }

  /** Does something to the element that the call is about. */
  protected Fault bendElement(String what, ElementBend bend) {
    return add(what, new FaultAction.BendElement(bend));
  }

  private String moment() {
    return stage == Stage.BEFORE_EFFECT ? " before the effect" : " after the effect";
  }

  private Fault add(String what, FaultAction action) {
    ScriptedFault fault = new ScriptedFault(book, selector, action, what);
    book.add(fault);
    return fault;
  }

  protected static int atLeast(int bound, String name, int value) {
    if (value < bound) {
      throw new IllegalArgumentException(name + " must be at least " + bound + ", but is " + value);
    }
    return value;
  }

  protected static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + value);
    }
    return value;
  }
}
