package io.vpskit.core.internal.exchange;

import io.vpskit.core.CallKind;
import io.vpskit.core.CallOutcome;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.Parameter;
import io.vpskit.core.internal.envelope.AnswerShape;
import io.vpskit.core.internal.envelope.Refusal;
import io.vpskit.core.internal.http.AttemptResult;
import io.vpskit.core.internal.http.AttemptResult.Answered;
import io.vpskit.core.internal.http.AttemptResult.Failed;
import io.vpskit.core.internal.http.AttemptResult.Refused;
import io.vpskit.core.internal.retry.FailedAttempt;
import io.vpskit.core.internal.retry.RetryDecision;
import io.vpskit.core.internal.retry.RetryDecision.RetryAfter;
import io.vpskit.core.internal.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call under way: its attempts one after the other, until there is a result. */
final class CallRun<T> {

  private final PanelCall call;
  private final AnswerShape<T> shape;
  private final Authentication authentication;
  private final Deadline deadline;
  private final CallTools tools;

  private int requests;
  private boolean renewed;
  private boolean mayHaveHadEffect;

  CallRun(
      PanelCall call,
      AnswerShape<T> shape,
      Authentication authentication,
      Deadline deadline,
      CallTools tools) {
    this.call = call;
    this.shape = shape;
    this.authentication = authentication;
    this.deadline = deadline;
    this.tools = tools;
  }

  T run() {
    while (true) {
      List<Parameter> proof = authentication.authorise(deadline);
      List<Parameter> form = new ArrayList<>(proof);
      form.addAll(call.parameters());
      AttemptResult<T> result = attempt(form);
      if (result instanceof Answered<T> answered) {
        tools.budget().answered(requests);
        return answered.value();
      }
      if (result instanceof Refused<T> refused) {
        tools.budget().answered(requests);
        renewOrThrow(proof, refused.refusal(), form);
      } else {
        waitOrThrow((Failed<T>) result, form);
      }
    }
  }

  private AttemptResult<T> attempt(List<Parameter> parameters) {
    if (deadline.isOver()) {
      return new Failed<>(
          CallOutcome.NOT_SENT, "The time for the call is up", Optional.empty(), Optional.empty());
    }
    requests++;
    List<Parameter> form = tools.attempts().form(call.function(), parameters);
    return tools.attempts().make(call.function(), requests, form, shape, deadline.remaining());
  }

  private void renewOrThrow(List<Parameter> proof, Refusal refusal, List<Parameter> form) {
    // The panel checks who is calling before it does anything: a call refused for its session had
    // no effect, so even an unsafe write may go out once more under a new one.
    if (renewed || !authentication.renew(proof, refusal)) {
      throw FailureReport.about(form).refused(call.function().name(), requests, refusal);
    }
    renewed = true;
  }

  private void waitOrThrow(Failed<T> failed, List<Parameter> form) {
    RetryDecision decision = RetryPolicy.decide(facts(failed), tools.timing().random());
    mayHaveHadEffect |= failed.outcome().mayHaveHadEffect();
    if (decision instanceof RetryAfter retry && pause(retry.delay())) {
      tools.budget().pay();
      return;
    }
    throw unreachable(failed, form);
  }

  private FailedAttempt facts(Failed<T> failed) {
    // The request that found the session ended is not one of the attempts that chance has spoiled.
    int number = renewed ? requests - 1 : requests;
    return new FailedAttempt(
        kind(),
        number,
        failed.outcome(),
        mayHaveHadEffect,
        failed.hint(),
        tools.budget().allows(),
        deadline.elapsed(),
        deadline.limit());
  }

  private PanelUnreachableException unreachable(Failed<T> failed, List<Parameter> form) {
    boolean outcomeUnknown = kind().isWrite() && mayHaveHadEffect;
    return FailureReport.about(form)
        .unreachable(call.function().name(), requests, failed, outcomeUnknown);
  }

  private CallKind kind() {
    return call.function().kind();
  }

  /** Waits, unless the thread is to stop; then the call is given up and the thread stays so. */
  private boolean pause(Duration wait) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    try {
      tools.timing().pause(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
