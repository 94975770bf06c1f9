package io.vpskit.testkit.internal.fault;

import io.vpskit.testkit.PanelError;
import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.internal.fault.FaultAction.Usual;
import io.vpskit.testkit.internal.wire.PanelAnswer;
import io.vpskit.testkit.internal.wire.PanelAnswer.Ending;
import io.vpskit.testkit.ledger.PanelCall;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Collects selector and stage, then puts the fault into force. */
final class RuleInTheMaking implements FaultRule {

  private final FaultBook book;
  private Selector selector;
  private Stage stage = Stage.BEFORE_EFFECT;

  RuleInTheMaking(FaultBook book, Selector selector) {
    this.book = book;
    this.selector = selector;
  }

  @Override
  public FaultRule when(Predicate<? super PanelCall> condition) {
    selector = selector.when(condition);
    return this;
  }

  @Override
  public FaultRule nth(int number) {
    selector = selector.between(atLeast(1, "number", number), number);
    return this;
  }

  @Override
  public FaultRule times(int count) {
    long first = selector.first();
    selector = selector.between(first, first + atLeast(1, "count", count) - 1);
    return this;
  }

  @Override
  public FaultRule from(int number) {
    selector = selector.between(atLeast(1, "number", number), Long.MAX_VALUE);
    return this;
  }

  @Override
  public FaultRule every() {
    selector = selector.between(1, Long.MAX_VALUE);
    return this;
  }

  @Override
  public FaultRule beforeEffect() {
    stage = Stage.BEFORE_EFFECT;
    return this;
  }

  @Override
  public FaultRule afterEffect() {
    stage = Stage.AFTER_EFFECT;
    return this;
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
  public Fault noFreeAddress() {
    return refuseUsually("no free address", Usual.NO_FREE_ADDRESS);
  }

  @Override
  public Fault noRoom() {
    return refuseUsually("no room", Usual.NO_ROOM);
  }

  @Override
  public Fault nameTaken() {
    return refuseUsually("name taken", Usual.NAME_TAKEN);
  }

  @Override
  public Fault busy() {
    return refuseUsually("busy", Usual.BUSY);
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
    return behaving("authinfo refused", builder -> builder.authinfoAccepted(false));
  }

  @Override
  public Fault okWithoutEffect() {
    return add("ok without effect", new FaultAction.SkipEffect());
  }

  @Override
  public Fault behaving(Consumer<Behaviour.Builder> change) {
    return behaving("other behaviour", change);
  }

  @Override
  public Fault installationNeverEnds() {
    return bendMachine("installation never ends", new MachineBend.InstallationHangs());
  }

  @Override
  public Fault installationFails() {
    return bendMachine("installation fails", new MachineBend.InstallationFails());
  }

  @Override
  public Fault recipeFails() {
    return bendMachine("recipe fails", new MachineBend.RecipeFails());
  }

  @Override
  public Fault recipeNeverEnds() {
    return bendMachine("recipe never ends", new MachineBend.RecipeHangs());
  }

  @Override
  public Fault machineDisappears(Duration after) {
    return bendMachine(
        "machine disappears after " + after,
        new MachineBend.Disappears(notNegative("after", after)));
  }

  @Override
  public Fault rowMissingFor(int listings) {
    return bendMachine(
        "row missing from " + listings + " listings",
        new MachineBend.MissingFromListings(atLeast(1, "listings", listings)));
  }

  @Override
  public Fault rowMissingFor(Duration time) {
    return bendMachine(
        "row missing for " + time, new MachineBend.MissingFor(notNegative("time", time)));
  }

  @Override
  public Fault staleListing() {
    return add("stale listing", new FaultAction.Stale());
  }

  private Fault behaving(String what, Consumer<Behaviour.Builder> change) {
    return add(what, new FaultAction.Behave(usual -> usual.with(change)));
  }

  private Fault bend(String what, UnaryOperator<PanelAnswer> bend) {
    return add(what + moment(), new FaultAction.BendAnswer(stage, bend));
  }

  private Fault refuseUsually(String what, Usual usual) {
    return add(what, new FaultAction.RefuseUsually(stage, usual));
  }

  private Fault bendMachine(String what, MachineBend bend) {
    return add(what, new FaultAction.BendMachine(bend));
  }

  private String moment() {
    return stage == Stage.BEFORE_EFFECT ? " before the effect" : " after the effect";
  }

  private Fault add(String what, FaultAction action) {
    ScriptedFault fault = new ScriptedFault(book, selector, action, what);
    book.add(fault);
    return fault;
  }

  private static int atLeast(int bound, String name, int value) {
    if (value < bound) {
      throw new IllegalArgumentException(name + " must be at least " + bound + ", but is " + value);
    }
    return value;
  }

  private static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + value);
    }
    return value;
  }
}
