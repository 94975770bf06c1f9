package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.fault.FaultPlan;
import io.vpskit.testkit.internal.wire.PanelRequest;
import io.vpskit.testkit.internal.wire.Parameters;
import io.vpskit.testkit.internal.wire.ReplyFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a function knows about the call it serves. Used by one thread, under the lock. */
public final class CallContext {

  private static final Set<String> LANGUAGES = Set.of("en", "ru");

  private final PanelRequest request;
  private final ReplyFormat format;
  private final PanelBehaviour behaviour;
  private final FaultPlan plan;
  private final Instant now;
  private final String claimedUser;
  private final List<String> synthetic = new ArrayList<>(1);
  private @Nullable Account caller;
  private @Nullable String session;
  private @Nullable String newSession;

  CallContext(
      PanelRequest request,
      ReplyFormat format,
      PanelBehaviour behaviour,
      FaultPlan plan,
      Instant now,
      String claimedUser) {
    this.request = request;
    this.format = format;
    this.behaviour = behaviour;
    this.plan = plan;
    this.now = now;
    this.claimedUser = claimedUser;
  }

  public PanelRequest request() {
    return request;
  }

  public Parameters parameters() {
    return request.parameters();
  }

  public String parameter(String name) {
    return request.parameters().get(name);
  }

  /** A parameter without which the call is refused. */
  public String required(String name) {
    return parameters().find(name).orElseThrow(() -> Refusal.parameterMissed(name));
  }

  public String function() {
    return parameter("func");
  }

  ReplyFormat format() {
    return format;
  }

  /** Whether the web interface asks, which gets columns of its own. */
  public boolean isForInterface() {
    return format == ReplyFormat.INTERFACE;
  }

  /** Whether the call saves its form; a question for recalculated values never does. */
  public boolean saves() {
    return parameters().has("sok") && !parameters().has("sv_field");
  }

  /** The behaviour as far as all panels have it. */
  public PanelBehaviour behaviour() {
    return behaviour;
  }

  /** The behaviour with what only this panel has. */
  public <B extends PanelBehaviour> B behaviour(Class<B> kind) {
    return kind.cast(behaviour);
  }

  public FaultPlan plan() {
    return plan;
  }

  public Instant now() {
    return now;
  }

  public String language() {
    String asked = parameter("lang");
    return LANGUAGES.contains(asked) ? asked : behaviour.language();
  }

  /** The name that the call claims, checked or not. */
  String claimedUser() {
    return claimedUser;
  }

  /** The account in whose name the call is made. */
  public Account caller() {
    if (caller == null) {
      throw new IllegalStateException("nobody has logged in yet");
    }
    return caller;
  }

  void caller(Account account) {
    caller = account;
  }

  /** The session in which the call is made; absent when the call logs in by itself. */
  public Optional<String> session() {
    return Optional.ofNullable(session);
  }

  void session(String id) {
    session = id;
  }

  /** Marks the reply: a part of it is made up. */
  public void madeUp(String what) {
    if (!synthetic.contains(what)) {
      synthetic.add(what);
    }
  }

  List<String> synthetic() {
    return synthetic;
  }

  void newSession(String id) {
    newSession = id;
  }

  Optional<String> newSession() {
    return Optional.ofNullable(newSession);
  }
}
